/** A count says something about a resource from here on; below it says more about a person. */
export const fewestVotesShown = 3;
