"""The way from a key to an answer, in commands of the API's own description."""

from __future__ import annotations

from typing import Any

from engine.gateway.description import operations

_BEFORE = """From a table to answers, by `curl` and `jq`; a test carries it out as it stands.
`table.csv` is `data/samples/customers_clean.csv`.

```sh
STUDIO=http://127.0.0.1:8501
KEY=   # an administrator's; on the studio's own machine without a password none is needed
```
"""
# What is done in words, the operation, the variable that is taken from its answer, and from where.
_STEPS = (
    ("Make a key:", "keys_create", "KEY", ".key"),
    ("Upload a table:", "datasets_upload", "DATASET_ID", ".dataset.id"),
    ("Wait until it is read and cleaned:", "datasets_get", "", '.state | IN("ready", "failed")'),
    ("See what was wrong with it:", "datasets_report", "", ""),
    ("Train a model:", "models_train", "MODEL_ID", ".model_id"),
    ("Wait until it is trained:", "models_get_model", "", '.status | IN("ready", "failed")'),
    ("Ask it:", "models_predict", "", ""),
    ("Take an algorithm of the studio:", "algorithms_list", "ALGORITHM_ID", ".items[0].id"),
    ("Run it:", "algorithms_run", "", ""),
    ("Have code checked:", "code_check", "", ""),
)


def text(document: dict[str, Any]) -> str:
    """The walk as Markdown; its commands, in blocks of ``sh``, run one after the other."""
    samples = {
        operation["operationId"]: operation["x-codeSamples"][0]["source"]
        for _, _, operation in operations(document)
    }
    return _BEFORE + "".join(
        f"\n{words}\n\n```sh\n{_command(samples[name], variable, taken)}\n```\n"
        for words, name, variable, taken in _STEPS
    )


def _command(sample: str, variable: str, taken: str) -> str:
    if variable:
        return f"{variable}=$({sample} | jq -r '{taken}')"
    if taken:
        return f"until {sample} | jq -e '{taken}'; do sleep 1; done"
    return sample
