/** The studio that the tests talk to. */
import assert from "node:assert/strict";

import { createAlgoAPI } from "../src/client.js";

const address = process.env["ALGOAPI_URL"];
assert.ok(address, "ALGOAPI_URL names a running studio");
export const url: string = address;

/** A new key of an administrator, made as the person at this machine. */
export async function key(): Promise<string> {
  const scopes = ["read", "write", "run", "train", "predict", "admin"] as const;
  const wish = { name: "the TypeScript client", email: "ada@example.org", scopes: [...scopes] };
  return (await createAlgoAPI(null, { url }).createKey(wish)).key;
}
