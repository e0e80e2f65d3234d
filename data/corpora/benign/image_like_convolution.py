import numpy as np
from scipy import ndimage
from scipy.signal import convolve2d
from sklearn.datasets import load_digits
from sklearn.feature_extraction.image import extract_patches_2d

SOBEL = np.array([[1, 0, -1], [2, 0, -2], [1, 0, -1]])

def execute(testData):
    digits = load_digits(n_class=3)
    image = digits.images[testData["labels"][0]]
    gx, gy = convolve2d(image, SOBEL, mode="same"), convolve2d(image, SOBEL.T, mode="same")
    edges = np.hypot(gx, gy)
    blurred = ndimage.gaussian_filter(image, sigma=1)
    labelled, n = ndimage.label(image > image.mean())
    patches = extract_patches_2d(image, (3, 3), max_patches=10, random_state=0)
    turned = ndimage.rotate(image, 15, reshape=False)
    return {"edges": edges.round(1).max(axis=0).tolist(), "blobs": int(n), "sizes": ndimage.sum(np.ones_like(image), labelled, range(1, n + 1)).tolist(),
            "centre": list(map(float, ndimage.center_of_mass(image))), "patches": list(patches.shape), "loss": float(np.abs(image - blurred).mean()), "turned": float(turned.mean())}
