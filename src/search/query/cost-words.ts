/** What may be used for nothing, and is a tool. */
export const openSource =
  "open source tool, open source library, open source framework, open source software, open source platform, open source alternative, open source solution, oss tool, foss, foss tool, self hosted tool";

/** `my company won't pay` for it. */
const refusing = (payer: string): string[] =>
  ["wont", "doesnt", "dont", "does not", "will not"].map((refuses) => `${payer} ${refuses} pay`);

/** Who has no money for what is paid. Alone `no money` may as well be said of anything else. */
const withoutMoney = ["no money", "no budget", "dont have money", "dont have a budget"]
  .concat("dont have budget", "dont have the money", "dont have the budget", "cant pay")
  .flatMap((said) => [`${said} for paid`, `${said} for commercial`])
  .concat("no budget", "dont have a budget", "without a budget", "cant pay", "cannot pay")
  .concat(
    "budget is basically zero",
    "zero budget",
    "budget is zero",
    "zero money",
    "no cash",
    "dont want to pay",
    "no paywall",
    "without a paywall",
    "not paywalled",
    "not behind a paywall",
  )
  .concat("not willing to pay", "without spending money", "without spending anything")
  .concat("without spending a cent", "without spending a dime")
  .concat(["company", "employer", "boss"].flatMap((payer) => refusing(payer)))
  .join(", ");

/** In a message `free` alone may be anything. */
export const surelyFree = ["that is", "that are", "thats", "which is", "which are"]
  .concat("must be", "should be", "has to be", "have to be", "needs to be", "ideally", "preferably")
  .map((said) => `${said} free`);

/** How English says what something costs, phrases parted by commas. */
export const costs = {
  free: `${withoutMoney}, free, ${surelyFree.join(", ")}, for free, free of charge, no cost, at no cost, without paying, costs nothing, that cost nothing, doesnt cost anything, doesnt cost money, cheap, open access, ${openSource}`,
  paid: "paid, commercial",
} as const;
