/** Each bench and what it measures; the name is what one types after `npm run bench --`. */
const benches: Readonly<Record<string, { about: string; run: () => Promise<void> }>> = {
  catalog: {
    about: "load, check and index the catalog, and one ten times as large: time and memory",
    run: async () => (await import("./catalog.ts")).benchCatalog(),
  },
  start: {
    about: "from starting the bot to its ready line, with and without what an earlier start kept",
    run: async () => (await import("./start.ts")).benchStart(),
  },
  slack: {
    about:
      "2,000 commands through the whole bot, by Socket Mode and HTTP: ack, answer, start, memory",
    run: async () => (await import("./slack.ts")).benchSlack(),
  },
  search: {
    about: "ours beside plain lunr and MiniSearch, 694 and 7,000 resources: build, query, heap",
    run: async () => (await import("./search.ts")).benchSearch(),
  },
  abstention: {
    about: "real questions and off-topic lines: how often answered, cautioned, left empty",
    run: async () => {
      (await import("./search-abstention.ts")).benchAbstention();
    },
  },
  wordings: {
    about: "judged queries in other words, or with a slip: what is left of the answers",
    run: async () => (await import("./search-wordings.ts")).benchWordings(),
  },
  store: {
    about: "a million events and 50,000 saved on SQLite and Postgres: what Home and stats ask",
    run: async () => (await import("./store.ts")).benchStore(),
  },
  mixed: {
    about:
      "10,000 searches, saves and votes, 32 at a time, through the whole bot: memory, SQLite, Postgres",
    run: async () => (await import("./mixed.ts")).benchMixed(),
  },
  weekly: {
    about: "5,000 weekly posts due in one minute: until all are posted, paced and not",
    run: async () => (await import("./weekly.ts")).benchWeekly(),
  },
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(benches, name));
if (names.length === 0 || unknown.length > 0) {
  for (const name of unknown) console.error(`There is no bench “${name}”.`);
  console.error("npm run bench -- <name> …");
  for (const [name, { about }] of Object.entries(benches)) console.error(`  ${name}: ${about}`);
  process.exitCode = 2;
} else {
  for (const name of names) await benches[name]?.run();
}
