/** The studio's calls by their plain names; what travels is typed by what the studio publishes. */
import createClient, { type Middleware } from "openapi-fetch";

import type { components, paths } from "./openapi.js";

type Schemas = components["schemas"];
export type Health = Schemas["Health"];
export type Key = Schemas["Key"];
export type KeyWish = Schemas["KeyWish"];
export type MadeKey = Schemas["MadeKey"];
export type Problem = Schemas["Problem"];
export type Usage = Schemas["Usage"];

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

  return {
    /** Whether the studio works. */
    health: () => given(http.GET("/health")),
    /** Make a key. Its text is in the answer and nowhere else. */
    createKey: (body: Omit<KeyWish, "scopes"> & Partial<KeyWish>) =>
      given(http.POST("/v1/keys/create", { body: body as KeyWish })),
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
