/** The studio's calls by their plain names; what travels is typed by what the studio publishes. */
import createClient, { type Middleware } from "openapi-fetch";

import type { components, paths } from "./openapi.js";

type Schemas = components["schemas"];
export type Accepted = Schemas["Accepted"];
export type Answered = Schemas["Answered"];
export type Dataset = Schemas["Dataset"];
export type Health = Schemas["Health"];
export type Job = Schemas["ShownJob"];
export type Key = Schemas["Key"];
export type KeyWish = Schemas["KeyWish"];
export type MadeKey = Schemas["MadeKey"];
export type Model = Schemas["Model"];
export type FullModel = Schemas["FullModel"];
export type ModelKind = Schemas["ModelKind"];
export type Problem = Schemas["Problem"];
export type QualityReport = Schemas["QualityReport"];
export type RunAnswer = Schemas["RunAnswer"];
export type Upload = Schemas["Upload"];
export type Usage = Schemas["Usage"];

type Asked<Path> = Path extends `/v1/algorithms/${infer Slug}/execute` ? Slug : never;
/** An algorithm of the catalog, such as `dynamic-pricing`. */
export type Slug = Asked<keyof paths>;
type Execution<S extends Slug> = paths[`/v1/algorithms/${S}/execute`]["post"];
type Json<T> = T extends { content: { "application/json": infer Body } } ? Body : never;
/** What an algorithm of the catalog takes. */
export type CatalogRequest<S extends Slug> = Json<NonNullable<Execution<S>["requestBody"]>>;
/** What it says, and which promises this very answer keeps. */
export type CatalogAnswer<S extends Slug> = Json<Execution<S>["responses"][200]>;

const UNDER_WAY: ReadonlySet<string> = new Set(["received", "sanitizing"]);

const ENDED: ReadonlySet<string> = new Set(["ready", "failed"]);

/** What is to be trained, on which dataset. */
export interface TrainingWish {
  dataset_id: string;
  model_type: ModelKind;
  name: string;
  options?: Partial<Schemas["Options"]>;
}

/** The studio refused a call: what is wrong, and what to do about it. */
export class Refused extends Error {
  override readonly name = "Refused";

  constructor(
    readonly problem: string,
    /** Empty where something between here and the studio answered. */
    readonly remedy: string,
    readonly status: number,
    /** After how many seconds to call again, where the key's limit is used up. */
    readonly retryAfterS: number | null = null,
  ) {
    super(`${problem} ${remedy}`.trim());
  }
}

const refuse: Middleware = {
  async onResponse({ response }) {
    const { status, headers } = response;
    const kind = headers.get("content-type") ?? "";
    // A page is what a wrong address, a sign-in page or a proxy answers with.
    if (response.ok && !kind.startsWith("text/html")) return;
    const isProblem = kind.startsWith("application/problem+json");
    const said: Partial<Problem> = isProblem ? await response.json() : {};
    const problem = said.detail ?? `The answer was ${status}, and not one of the studio's.`;
    const retryAfterS = status === 429 ? Number(headers.get("retry-after") ?? 1) : null;
    throw new Refused(problem, said.remedy ?? "", status, retryAfterS);
  },
};

/** Where the studio is, and how it is reached. */
export interface Options {
  /** Such as `https://studio.example.org`; without it the page's own origin. */
  url?: string;
  fetch?: (request: Request) => Promise<Response>;
}

/** One studio, called with one key; without a key only what it gives to everybody. */
export function createAlgoAPI(key: string | null, options: Options = {}) {
  const http = createClient<paths>({
    baseUrl: `${(options.url ?? "").replace(/\/+$/, "")}/api`,
    headers: key ? { "X-API-Key": key } : {},
    ...(options.fetch ? { fetch: options.fetch } : {}),
  });
  http.use(refuse);

  const execute = <S extends Slug>(slug: S, body: CatalogRequest<S>): Promise<CatalogAnswer<S>> =>
    given(http.POST(`/v1/algorithms/${slug}/execute` as never, { body } as never));

  return {
    /** Whether the studio works. */
    health: () => given(http.GET("/health")),
    /** Make a key. Its text is in the answer and nowhere else. */
    createKey: (body: KeyWish) => given(http.POST("/v1/keys/create", { body })),
    /** Every key, newest first; for administrators. */
    keys: () => given(http.GET("/v1/keys")),
    /** Make a key in the place of another, which works for one more day. */
    rotateKey: (key_id: string) =>
      given(http.POST("/v1/keys/{key_id}/rotate", { params: { path: { key_id } } })),
    /** End a key at once. */
    revokeKey: (key_id: string) =>
      given(http.POST("/v1/keys/{key_id}/revoke", { params: { path: { key_id } } })),
    /** Calls by hour, endpoint and answer. */
    usage: (days = 7) => given(http.GET("/v1/keys/usage", { params: { query: { days } } })),
    /** Upload a table; it is read and cleaned while you do something else. */
    upload: (table: Blob, name: string, target?: string) =>
      given(
        http.POST("/v1/datasets", {
          body: { file: table as unknown as string, target: target ?? null },
          bodySerializer: () => form(table, name, target),
        }),
      ),
    /** A page of the datasets, newest first; `next` is the cursor of the one after. */
    datasets: (cursor: string | null = null) =>
      given(http.GET("/v1/datasets", { params: { query: { cursor } } })),
    /** One dataset as it stands: its state, its score, whether it may be trained on. */
    dataset: (dataset_id: string) =>
      given(http.GET("/v1/datasets/{dataset_id}", { params: { path: { dataset_id } } })),
    /** The dataset when it has been read and cleaned, or could not be. */
    waitForDataset: async (dataset_id: string, mostS = 300): Promise<Dataset> => {
      const params = { path: { dataset_id } };
      const look = () => given(http.GET("/v1/datasets/{dataset_id}", { params }));
      return settled(look, (found) => UNDER_WAY.has(found.state), mostS);
    },
    /** The quality report: what was wrong, what was repaired, the score and the reasons. */
    report: (dataset_id: string) =>
      given(http.GET("/v1/datasets/{dataset_id}/report", { params: { path: { dataset_id } } })),
    /** The cleaned table as CSV. */
    cleaned: (dataset_id: string) =>
      given(
        http.GET("/v1/datasets/{dataset_id}/cleaned", {
          params: { path: { dataset_id } },
          parseAs: "text",
        }),
      ),
    /** The fitted cleaning steps, which clean new rows as the upload was cleaned. */
    recipe: (dataset_id: string) =>
      given(http.GET("/v1/datasets/{dataset_id}/recipe", { params: { path: { dataset_id } } })),
    /** Forget a dataset; what was made from it stays. */
    deleteDataset: async (dataset_id: string): Promise<void> => {
      await http.DELETE("/v1/datasets/{dataset_id}", { params: { path: { dataset_id } } });
    },
    /** Train a model on a dataset; it is made while you do something else. */
    trainModel: (wish: TrainingWish): Promise<Accepted> =>
      given(http.POST("/v1/train", { body: wish })),
    /** A page of the models, newest first, each without its card. */
    models: (cursor: string | null = null) =>
      given(http.GET("/v1/models", { params: { query: { cursor } } })),
    /** One model as it stands: its status, metrics, card, and the report of its data. */
    model: (model_id: string) =>
      given(http.GET("/v1/models/{model_id}", { params: { path: { model_id } } })),
    /** The model when it is ready, or could not be trained. */
    waitForModel: async (model_id: string, mostS = 600): Promise<FullModel> => {
      const look = () => given(http.GET("/v1/models/{model_id}", { params: { path: { model_id } } }));
      return settled(look, (found) => !ENDED.has(found.status), mostS);
    },
    /** Answers for rows (cells by column), in their order. */
    predict: (model_id: string, rows: Record<string, unknown>[], reasons = true) =>
      given(
        http.POST("/v1/models/{model_id}/predict", {
          params: { path: { model_id } },
          body: { rows, reasons },
        }),
      ),
    /** Keep a model for ever, or let it expire again. */
    pinModel: (model_id: string, is_pinned = true) =>
      given(
        http.POST("/v1/models/{model_id}/pin", {
          params: { path: { model_id } },
          body: { is_pinned },
        }),
      ),
    /** Forget a model; its training is stopped if it still goes on. */
    deleteModel: async (model_id: string): Promise<void> => {
      await http.DELETE("/v1/models/{model_id}", { params: { path: { model_id } } });
    },
    /** How a job stands. */
    job: (job_id: string) => given(http.GET("/v1/jobs/{job_id}", { params: { path: { job_id } } })),
    /** Ask for the end of a job. */
    cancelJob: (job_id: string) =>
      given(http.POST("/v1/jobs/{job_id}/cancel", { params: { path: { job_id } } })),
    /** Ask an algorithm of the catalog. */
    executeAlgorithm: <S extends Slug>(slug: S, request: CatalogRequest<S>) =>
      execute(slug, request),
    /** How much speaks for fraud in a payment, and what does. */
    detectFraud: (
      payment: NonNullable<CatalogRequest<"fraud-detection">["payment"]>,
      options: Partial<CatalogRequest<"fraud-detection">> = {},
    ) => execute("fraud-detection", { ...options, payment }),
    /** The studio's own algorithms, a page at a time, and those of the catalog. */
    algorithms: (cursor: string | null = null) =>
      given(http.GET("/v1/algorithms", { params: { query: { cursor } } })),
    /** Run an algorithm's newest revision in the sandbox, and wait for its end for a while. */
    runAlgorithm: (algorithm_id: string, test_data: Record<string, unknown> | null = null) =>
      given(
        http.POST("/v1/algorithms/{algorithm_id}/runs", {
          params: { path: { algorithm_id } },
          body: { test_data },
        }),
      ),
  };
}

export type AlgoAPI = ReturnType<typeof createAlgoAPI>;

async function given<T>(asked: Promise<{ data?: T; response: Response }>): Promise<T> {
  const { data, response } = await asked;
  if (data === undefined) {
    throw new Refused("The answer was empty, and not one of the studio's.", "", response.status);
  }
  return data;
}

function form(table: Blob, name: string, target: string | undefined): FormData {
  const form = new FormData();
  form.append("file", table, name);
  if (target !== undefined) form.append("target", target);
  return form;
}

async function settled<T>(look: () => Promise<T>, isOpen: (found: T) => boolean, mostS: number) {
  const end = Date.now() + mostS * 1000;
  for (;;) {
    let restS = 0.5;
    try {
      const found = await look();
      if (!isOpen(found)) return found;
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 429) throw error;
      restS = error.retryAfterS ?? 1;
    }
    if (Date.now() + restS * 1000 > end) throw new Error(`It is still under way after ${mostS} s.`);
    await new Promise((resolve) => setTimeout(resolve, restS * 1000));
  }
}
