import { openLibrary } from "#search/kept-library.ts";

/** Opens one catalog once, in a process of its own, and prints how many milliseconds that took. */
const [catalogDir = "catalog", keptIn = ""] = process.argv.slice(2);
const began = performance.now();
const { library, keep } = openLibrary({ catalogDir, keptIn });
console.log(performance.now() - began);
keep();
if (library.search("monitoring").hits.length === 0) throw new Error("The library answers nothing.");
