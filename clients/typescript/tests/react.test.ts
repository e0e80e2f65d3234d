/** The hook in a drawn component, against a running studio. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { JSDOM } from "jsdom";
import { act, createElement } from "react";

import type { Options } from "../src/client.js";
import { useAlgoAPI, type UsedAlgoAPI } from "../src/react.js";
import { key, url } from "./studio.js";

const page = new JSDOM("<div id=root></div>");
const { document, navigator } = page.window;
const browser = { window: page.window, document, navigator, IS_REACT_ACT_ENVIRONMENT: true };
for (const [name, value] of Object.entries(browser)) {
  Object.defineProperty(globalThis, name, { value, configurable: true }); // Node has some itself
}
const { createRoot } = await import("react-dom/client"); // looks for a window when it is loaded

type Fetch = NonNullable<Options["fetch"]>;

async function drawn(withKey: string, fetch: Fetch = globalThis.fetch) {
  const seen: UsedAlgoAPI[] = [];
  function Screen() {
    seen.push(useAlgoAPI(withKey, { url, fetch }));
    return null;
  }
  const root = createRoot(document.getElementById("root") as HTMLElement);
  await act(async () => root.render(createElement(Screen)));
  const last = () => seen.at(-1) as UsedAlgoAPI;
  return { last, leave: () => act(async () => root.unmount()) };
}

test("a call is busy while it runs, gives its answer, and stays the same function", async () => {
  let send = () => {};
  const sent = new Promise<void>((resolve) => (send = resolve));
  const { last, leave } = await drawn(await key(), (request) => sent.then(() => fetch(request)));
  const { usage } = last();
  const asked: { answer?: ReturnType<typeof usage> } = {};
  await act(async () => void (asked.answer = usage()));
  assert.equal(last().isBusy, true);
  send();
  await act(async () => assert.ok(Array.isArray(await asked.answer)));
  assert.equal(last().isBusy, false);
  assert.equal(last().refused, null);
  assert.equal(last().usage, usage);
  await leave();
});

test("a refusal is kept for the screen and thrown to the caller; a good call clears it", async () => {
  const { last, leave } = await drawn("no key of this studio");
  await act(async () => {
    await assert.rejects(last().usage());
  });
  assert.match(last().refused?.message ?? "", /key/);
  await act(async () => assert.ok((await last().health()).state));
  assert.equal(last().refused, null);
  await leave();
});
