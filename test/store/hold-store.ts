import { openStore } from "#store/store.ts";

/** Opens a store and holds it until it is killed. */
const store = await openStore(process.argv[2] ?? "", { now: Date.now });
process.stdout.write("open\n");
setInterval(() => void store.votes.all("T1"), 1_000);
