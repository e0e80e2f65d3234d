import numpy as np
from scipy import fft, signal

def execute(testData):
    y = signal.detrend(np.array(testData["values"]))
    n = len(y)
    power = np.abs(fft.rfft(y * signal.windows.hann(n))) ** 2
    freq = fft.rfftfreq(n, d=1)
    peaks, props = signal.find_peaks(power, prominence=power.max() * 0.05)
    f2, pxx = signal.welch(y, nperseg=min(32, n))
    acf = signal.correlate(y, y, mode="full")[n - 1:]
    acf = acf / acf[0]
    b, a = signal.butter(3, 0.2)
    low = signal.filtfilt(b, a, y)
    return {"periods": (1 / freq[peaks]).round(2).tolist(), "prominence": props["prominences"].round(1).tolist(),
            "welch": float(1 / f2[1:][pxx[1:].argmax()]), "acf": acf[:10].round(3).tolist(), "kept": float(low.var() / y.var())}
