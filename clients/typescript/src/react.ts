/** The studio in a React component. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";

import { type AlgoAPI, createAlgoAPI, type Options, Refused } from "./client.js";

/** What the hook gives: every call of the client, and how the calls go. */
export type UsedAlgoAPI = AlgoAPI & {
  /** Whether a call of this component is under way. */
  isBusy: boolean;
  /** What the last failed call said; null after a call that went well. */
  refused: Refused | Error | null;
};

/**
 * Call the studio with a key. The calls stay the same functions from one drawing to the next, as
 * long as key and address do, so they may stand in the dependencies of an effect.
 *
 * A key in a browser is in the hands of whoever uses the browser: give it the scopes and limits for that.
 */
export function useAlgoAPI(key: string | null, options: Options = {}): UsedAlgoAPI {
  const [underWay, setUnderWay] = useState(0);
  const [refused, setRefused] = useState<Refused | Error | null>(null);
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  const watch = useCallback(async <T>(call: () => Promise<T>): Promise<T> => {
    setUnderWay((count) => count + 1);
    try {
      const answer = await call();
      if (isHere.current) setRefused(null);
      return answer;
    } catch (error) {
      if (isHere.current) setRefused(error instanceof Error ? error : new Error(String(error)));
      throw error;
    } finally {
      if (isHere.current) setUnderWay((count) => count - 1);
    }
  }, []);

  const { url, fetch } = options;
  const calls = useMemo(() => {
    const client = createAlgoAPI(key, { ...(url && { url }), ...(fetch && { fetch }) });
    return watched(client, watch);
  }, [key, url, fetch, watch]);
  return useMemo(
    () => ({ ...calls, isBusy: underWay > 0, refused }),
    [calls, underWay, refused],
  );
}

function watched(client: AlgoAPI, watch: <T>(call: () => Promise<T>) => Promise<T>): AlgoAPI {
  const calls = Object.entries(client).map(([name, call]) => [
    name,
    (...given: unknown[]) =>
      watch(() => (call as (...given: unknown[]) => Promise<unknown>)(...given)),
  ]);
  return Object.fromEntries(calls) as AlgoAPI;
}
