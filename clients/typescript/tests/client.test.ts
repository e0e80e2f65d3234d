/** The client against a running studio, whose address is in ALGOAPI_URL. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { createAlgoAPI, Refused } from "../src/client.js";
import { key, url } from "./studio.js";

const TABLE = new URL("../../../../data/samples/customers_clean.csv", import.meta.url);
const api = createAlgoAPI(await key(), { url });

test("health is given to everybody", async () => {
  const { state } = await createAlgoAPI(null, { url }).health();
  assert.ok(["ready", "degraded"].includes(state));
});

test("a key is listed, replaced and revoked", async () => {
  const made = await api.createKey({ name: "another", email: "ada@example.org", scopes: ["read"] });
  assert.ok((await api.keys()).some((each) => each.id === made.id));
  const replaced = await api.rotateKey(made.id);
  assert.notEqual(replaced.key, made.key);
  const ended = await api.revokeKey(replaced.id);
  assert.notEqual(ended.revoked_at, null);
  await assert.rejects(createAlgoAPI(replaced.key, { url }).usage(), (error) => {
    assert.ok(error instanceof Refused);
    assert.equal(error.status, 401);
    assert.ok(error.problem && error.remedy);
    return true;
  });
});

test("a table is uploaded, cleaned, read, taken away and forgotten", async () => {
  const table = new Blob([await readFile(TABLE, "utf8")], { type: "text/csv" });
  const { dataset } = await api.upload(table, "customers.csv", "churn");
  assert.equal((await api.waitForDataset(dataset.id)).state, "ready");
  assert.ok((await api.datasets()).items.some((each) => each.id === dataset.id));
  const report = await api.report(dataset.id);
  assert.ok(report.data_quality_score > 50);
  const cleaned = await api.cleaned(dataset.id);
  assert.equal(cleaned.split("\n").length, report.final_rows + 2);
  assert.ok(Object.keys(await api.recipe(dataset.id)).length > 0);
  await api.deleteDataset(dataset.id);
  await assert.rejects(api.dataset(dataset.id), { name: "Refused", status: 404 });
});

test("a model is trained, asked, kept and forgotten", async () => {
  const table = new Blob([await readFile(TABLE, "utf8")], { type: "text/csv" });
  const { dataset } = await api.upload(table, "customers.csv", "churn");
  await api.waitForDataset(dataset.id);
  const wish = { dataset_id: dataset.id, model_type: "classification", name: "churn" } as const;
  const { model_id, task_id } = await api.trainModel(wish);
  assert.equal((await api.waitForModel(model_id)).status, "ready");
  assert.equal((await api.job(task_id)).state, "done");
  const row = { age: 46, tenure_months: 72, plan: "never seen", monthly_spend: 70.28 };
  const answer = await api.predict(model_id, [{ ...row, support_calls: 3, newsletter: "no" }]);
  assert.equal(answer.predictions.length, 1);
  assert.deepEqual(answer.warnings.map((each) => each.column), ["plan"]);
  assert.equal((await api.pinModel(model_id)).is_pinned, true);
  assert.ok((await api.models()).items.some((each) => each.id === model_id));
  await api.deleteModel(model_id);
  await assert.rejects(api.model(model_id), { name: "Refused", status: 404 });
});

test("an algorithm of the catalog is asked by its name, with typed fields", async () => {
  const payment = { amount_cents: 64_900, usual_amount_cents: 4_200, is_new_device: true };
  const { answer, checked } = await api.detectFraud(payment, { threshold: 10 });
  assert.ok(answer.score > 0 && checked.length > 0);
  const again = await api.executeAlgorithm("fraud-detection", { payment, threshold: 10 });
  assert.deepEqual(again.answer, answer);
  await assert.rejects(api.detectFraud({ amount_cents: -1 }), /amount_cents/);
});

test("an answer of something else is no answer of the studio", async () => {
  const elsewhere = createAlgoAPI(null, { url: `${url}/nowhere` });
  await assert.rejects(elsewhere.health(), /not one of the studio/);
});

test("a key beyond its limit learns when to come back", async () => {
  const made = await api.createKey({ name: "often", email: "ada@example.org", scopes: ["read"] });
  const often = createAlgoAPI(made.key, { url });
  const forEver = async () => {
    for (;;) await often.usage();
  };
  await assert.rejects(forEver(), (error) => {
    assert.ok(error instanceof Refused);
    assert.equal(error.status, 429);
    assert.ok((error.retryAfterS ?? 0) > 0);
    return true;
  });
});
