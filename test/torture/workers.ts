import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { WorkerSettings } from "./worker-settings.ts";

const program = join(import.meta.dirname, "worker.ts");

/** Processes that die at any moment and are started again at once. */
export interface Workers {
  readonly tellTime: () => void;
  /** Kills one as a power cut would and starts another; false if it has not begun to work yet. */
  readonly kill: (which: number) => Promise<boolean>;
  readonly stop: () => Promise<void>;
  /** What those that ended by themselves said. */
  readonly faults: readonly string[];
}

interface Worker {
  readonly child: ChildProcess;
  /** One that never worked is no use to kill: on a busy machine nothing would ever be done. */
  isWorking: boolean;
  isDoomed: boolean;
}

export function startWorkers(count: number, settings: () => WorkerSettings): Workers {
  const faults: string[] = [];
  const start = () => startWorker(settings(), faults);
  const running = Array.from({ length: count }, start);
  return {
    faults,
    tellTime: () => {
      for (const { child } of running)
        if (child.connected) child.send({ offset: settings().offset });
    },
    kill: async (which) => {
      const worker = running[which % count];
      if (worker?.isWorking !== true) return false;
      await end(worker);
      running[which % count] = start();
      return true;
    },
    stop: async () => {
      await Promise.all(running.map(end));
    },
  };
}

async function end(worker: Worker): Promise<void> {
  worker.isDoomed = true;
  const { child } = worker;
  const isOver = child.exitCode !== null || child.signalCode !== null;
  const ended = isOver ? undefined : once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

function startWorker(settings: WorkerSettings, faults: string[]): Worker {
  const child = fork(program, [JSON.stringify(settings)], {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    env: { ...process.env, NODE_COMPILE_CACHE: "node_modules/.cache/node" },
  });
  const worker: Worker = { child, isWorking: false, isDoomed: false };
  let said = "";
  child.stderr?.on("data", (text) => (said += String(text)));
  child.on("message", () => (worker.isWorking = true));
  child.on("exit", (code) => {
    if (!worker.isDoomed) faults.push(`a process ended by itself (${code}): ${said}`);
  });
  // A message to a process that has just died is lost, like the process.
  child.on("error", () => undefined);
  return worker;
}
