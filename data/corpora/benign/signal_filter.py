import numpy as np
from scipy import signal
from scipy.fft import rfft, rfftfreq
from scipy.interpolate import CubicSpline, interp1d
from scipy.ndimage import gaussian_filter1d


def execute(testData):
    x = np.asarray(testData["values"], dtype=float)
    b, a = signal.butter(3, 0.2)
    low = signal.filtfilt(b, a, x)
    peaks, info = signal.find_peaks(low, prominence=0.1)
    spectrum = np.abs(rfft(x - x.mean()))
    dominant = rfftfreq(len(x))[spectrum.argmax()]
    spline = CubicSpline(np.arange(len(x)), x)
    line = interp1d(np.arange(len(x)), x)
    return {"peaks": peaks.tolist(), "period": float(1 / dominant) if dominant else None,
            "mid": [float(spline(1.5)), float(line(1.5))], "smooth": gaussian_filter1d(x, 2)[:3].tolist(),
            "prominences": info["prominences"].round(3).tolist()}
