/** What people ask in the benches, in turn: short, long, a name, a typo. */
export const queries = [
  "monitoring",
  "free courses for beginners",
  "how do I prevent training serving skew?",
  "chip huyen",
  "vector databases",
  "montoring",
];
