import numpy as np
from sklearn.linear_model import Ridge
from sklearn.model_selection import ShuffleSplit, validation_curve
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import SplineTransformer


def execute(testData):
    values = np.asarray(testData["values"])
    t = np.arange(len(values), dtype=float)[:, None]
    model = make_pipeline(SplineTransformer(degree=3, n_knots=6, extrapolation="linear"), Ridge(alpha=1e-2))
    knots = [3, 5, 8, 12]
    train, test = validation_curve(
        model, t, values, param_name="splinetransformer__n_knots", param_range=knots,
        cv=ShuffleSplit(4, test_size=0.25, random_state=0), scoring="neg_root_mean_squared_error",
    )
    best = knots[int(np.argmax(test.mean(axis=1)))]
    model.set_params(splinetransformer__n_knots=best).fit(t, values)
    ahead = np.arange(len(values), len(values) + 5, dtype=float)[:, None]
    return {"knots": best, "train": (-train.mean(axis=1)).tolist(), "test": (-test.mean(axis=1)).tolist(), "ahead": model.predict(ahead).tolist()}
