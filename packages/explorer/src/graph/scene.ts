import { useEffect, useRef, useState } from "preact/hooks";
import { emptyScene, extend, fetchNeighbourhood } from "./data.ts";
import type { Neighbourhood, Scene } from "./types.ts";

export interface SceneState {
  scene: Scene;
  /** The chain of nodes that the scene was built from: focus, then what was opened, in order. */
  chain: string;
  state: "loading" | "idle" | "missing" | "failed";
  error?: string;
}

const asked = new Map<string, Promise<Neighbourhood | null>>();

/** Each neighbourhood is asked for once a page load; a failed question may be asked again. */
function neighbourhood(id: string): Promise<Neighbourhood | null> {
  const before = asked.get(id);
  if (before !== undefined) return before;
  const question = fetchNeighbourhood(id);
  asked.set(id, question);
  question.catch(() => asked.delete(id));
  return question;
}

async function build(before: SceneState, ids: readonly string[]): Promise<SceneState> {
  const done = before.chain === "" ? [] : before.chain.split(",");
  // What was added last stays: a longer chain goes on from it, any other starts anew.
  const goesOn = done.length > 0 && done.every((id, i) => ids[i] === id);
  let scene = goesOn ? before.scene : emptyScene();
  for (const found of await Promise.all(ids.slice(goesOn ? done.length : 0).map(neighbourhood))) {
    if (found === null && scene.nodes.size === 0) return { scene, chain: "", state: "missing" };
    if (found !== null) scene = extend(scene, found);
  }
  return { scene, chain: ids.join(","), state: "idle" };
}

/** The scene that a focus and the nodes opened after it make. */
export function useScene(focus: string | null, open: readonly string[]): SceneState {
  const [state, setState] = useState<SceneState>({ scene: emptyScene(), chain: "", state: "loading" });
  const latest = useRef(state);
  latest.current = state;
  const chain = focus === null ? "" : [focus, ...open].join(",");
  useEffect(() => {
    if (chain === "" || chain === latest.current.chain) return;
    let live = true;
    setState((before) => ({ ...before, state: "loading" }));
    build(latest.current, chain.split(",")).then(
      (next) => live && setState(next),
      (error: unknown) =>
        live && setState((before) => ({ ...before, state: "failed", error: String((error as Error).message) })),
    );
    return () => {
      live = false;
    };
  }, [chain]);
  return state;
}
