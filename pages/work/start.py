"""Where the work stands, and the one thing to do next."""

from components import frame, intake, notice, page, sample_picker, start_lists, start_steps
from components.services import services
from components.session import studio

page.header(
    "From a dirty CSV to a classifier you can trust",
    "Four steps, each of which shows its evidence. Everything stays on this machine.",
)
with notice.refusals():
    engine = services()
    datasets, runs = engine.datasets.list(), engine.runs.list()
    steps = start_steps.steps(
        datasets=len(datasets),
        usable=sum(dataset.is_usable for dataset in datasets),
        algorithms=len(engine.algorithms.list()),
        runs=len(runs),
    )
    if chosen_page := start_steps.show(steps):
        frame.go(chosen_page)
    if datasets or runs:
        chosen = start_lists.pair(datasets[:5], runs[:5], engine.settings.minimum_score)
        if chosen.dataset_id:
            intake.open_dataset(chosen.dataset_id)
            frame.go(frame.DATA)
        if chosen.run_id:
            studio().run_id = chosen.run_id
            frame.go(frame.TEST)
    page.section(
        "Try a sample" if datasets else "New here? Start with a sample",
        "Small tables with real dirt, to see what the studio does.",
    )
    if sample_picker.show(engine.datasets.samples(), intake.take_sample):
        frame.go(frame.DATA)
