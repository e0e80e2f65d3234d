// Joins the Ace editor in streamlit-ace's frame to the page.
//
// Ace tells the server about typing after a pause, so a click on Run could overtake the last
// words. This reads the text itself, and sends it before any click or key on the page is
// delivered: both then travel in order. Each text carries the `rev` it was typed over and a
// growing `seq`; the server answers with the `seq` it last took in (`ack`), so that a text
// made by the form never replaces words which the server has not seen.

const PAUSE_MS = 400;
const LOOK_MS = 80;
const COLOURS = [
  ...["text", "background", "secondary-background", "border", "primary", "code-background"],
  ...["red-text", "orange-text", "green-text", "blue-text", "violet-text", "gray-text"],
  ...["red-background", "orange-background"],
].map((name) => `--st-${name}-color`).concat("--st-code-font", "--st-base-radius");

class Bridge {
  constructor() {
    this.editor = null;
    this.rev = null;
    this.known = null; // the text that both sides agree on, or that was sent last
    this.sent = 0;
    this.timer = 0;
    this.flush = this.flush.bind(this);
    for (const kind of ["pointerdown", "click", "keydown"]) {
      document.addEventListener(kind, this.flush, true);
    }
    window.addEventListener("blur", this.flush);
    this.watch = setInterval(() => this.attach(), LOOK_MS);
  }

  close() {
    clearInterval(this.watch);
    clearTimeout(this.timer);
    for (const kind of ["pointerdown", "click", "keydown"]) {
      document.removeEventListener(kind, this.flush, true);
    }
    window.removeEventListener("blur", this.flush);
  }

  update({ data, parentElement, setStateValue, setTriggerValue }) {
    Object.assign(this, { data, setStateValue, setTriggerValue });
    this.host = parentElement.host ?? parentElement;
    this.attach();
    if (this.editor) this.settle();
  }

  settle() {
    this.take();
    this.paint();
    this.remark();
  }

  attach() {
    const frame = document.querySelector(`.st-key-${this.data.place} iframe`);
    const found = frame?.contentDocument?.querySelector(".ace_editor")?.env?.editor ?? null;
    if (!found || found === this.editor) return;
    this.editor = found;
    this.frame = frame;
    found.setOptions({ enableLiveAutocompletion: false, scrollPastEnd: 0.1 });
    found.renderer.setPadding(10);
    found.on("change", () => this.typed());
    found.on("blur", this.flush);
    frame.contentDocument.addEventListener("keydown", (event) => this.key(event), true);
    frame.title = this.data.label;
    if (this.rev === null) this.begin();
    else this.replace(this.known);
    this.settle();
  }

  begin() {
    this.rev = this.data.rev;
    this.known = this.data.text;
    const hasTyped = this.editor.session.getUndoManager().hasUndo();
    if (hasTyped) this.flush();
    else this.replace(this.known);
  }

  // A text from the server: taken only if it knew all that was typed here.
  take() {
    if (this.data.rev === this.rev) return;
    const text = this.editor.getValue();
    const isUnseen = text !== this.known || this.sent > this.data.ack;
    this.rev = this.data.rev;
    this.known = this.data.text;
    if (isUnseen && text !== this.known) this.send(text);
    else this.replace(this.known);
  }

  // One edit of the lines that differ, so that the cursor and the undo history live on.
  replace(text) {
    const old = this.editor.getValue();
    if (old === text) return;
    const [before, after] = [old.split("\n"), text.split("\n")];
    const most = Math.min(before.length, after.length);
    let [head, tail] = [0, 0];
    while (head < most && before[head] === after[head]) head += 1;
    while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
    // Whole lines, from the end of the last common one to the end of the last changed one.
    const start = head ? { row: head - 1, column: before[head - 1].length } : { row: 0, column: 0 };
    const lastRow = before.length - tail - 1;
    const end = lastRow < 0 ? start : { row: lastRow, column: before[lastRow].length };
    const middle = after.slice(head, after.length - tail).join("\n");
    const isGrown = head && after.length - tail > head;
    this.editor.session.doc.replace({ start, end }, (isGrown ? "\n" : "") + middle);
    if (this.editor.getValue() !== text) this.editor.session.doc.setValue(text);
  }

  typed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.flush, PAUSE_MS);
  }

  flush() {
    clearTimeout(this.timer);
    if (!this.editor) return;
    const text = this.editor.getValue();
    if (text !== this.known) this.send(text);
  }

  send(text) {
    this.known = text;
    this.sent = Math.max(Date.now(), this.sent + 1);
    this.setStateValue("text", { rev: this.rev, seq: this.sent, text });
  }

  key(event) {
    const isRun = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (!isRun) return;
    event.preventDefault();
    event.stopPropagation();
    this.flush();
    this.setTriggerValue("run", this.editor.getValue());
  }

  // Remarks beside the lines, and a tint by the worst remark of each line.
  remark() {
    const { session } = this.editor;
    const { remarks } = this.data;
    if (JSON.stringify(session.getAnnotations()) === JSON.stringify(remarks)) return;
    session.setAnnotations(remarks);
    for (const id of this.markers ?? []) session.removeMarker(id);
    const Range = this.editor.getSelectionRange().constructor;
    const worst = new Map();
    for (const { row, type } of remarks) {
      if (type === "error" || !worst.has(row)) worst.set(row, type);
    }
    this.markers = [...worst].map(([row, type]) =>
      session.addMarker(new Range(row, 0, row, 1), `studio-${type}`, "fullLine"));
  }

  // The frame has its own document: the page's colours and fonts are handed in by value.
  paint() {
    const page = getComputedStyle(this.host);
    const root = this.frame.contentDocument.documentElement;
    const look = page.getPropertyValue("--st-background-color") + this.data.theme;
    if (root.dataset.look === look) return;
    root.dataset.look = look;
    for (const name of COLOURS) {
      root.style.setProperty(name, page.getPropertyValue(name).trim());
    }
    root.style.setProperty("color-scheme", this.data.theme);
    let style = this.frame.contentDocument.getElementById("studio");
    if (!style) {
      style = this.frame.contentDocument.createElement("style");
      style.id = "studio";
      this.frame.contentDocument.head.append(style);
    }
    if (style.textContent !== this.data.css) {
      style.textContent = this.data.css;
      this.frame.contentDocument.fonts?.ready.then(() => this.editor.renderer.updateFontSize());
    }
  }
}

export default function (component) {
  const { parentElement } = component;
  parentElement.studioBridge ??= new Bridge();
  parentElement.studioBridge.update(component);
  return () => {
    parentElement.studioBridge.close();
    delete parentElement.studioBridge;
  };
}
