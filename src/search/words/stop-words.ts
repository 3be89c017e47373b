/** Words that spaces part. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** English words that carry no subject. `ml`, `ai`, `learn`, `own` stay: here they may mean something. */
export const stopWords = wordSet(`
a about above across after again against ago all almost alternative alternatives versus vs along already also although always am among an
and another any anybody anyone anything anyway are arent around as ask asked asking at away back bad be
became because become been before being below besides better between big bit both bring but by call came
can cannot cant come comes could couldnt currently day days did didnt do does doesnt doing done dont down
due during each either else end enough etc even ever every everyone everything exactly far feel few find
first folks for from further gave get gets getting give given gives giving go goes going gone good got
great guess guy guys had happen happens hard has hasnt have havent having he hear heard hello help her here
hers hey hi him his how however i id idea ideas if im in instead into is isnt it its itself ive just keep
keeps kind know knows lately later least less let lets like likely little long look looking looks lot lots
made mainly make makes making many maybe me mean means might mine more most mostly much must my myself
near need needed needs never new next nice no nobody none nor not nothing now of off often oh ok okay on
once one ones only onto or other others otherwise our ours out over own past people per perhaps person
please plenty plus point possible pretty probably put quite rather really recommend recommended
recommendation recommendations regarding right said same saw say says see seem seems seen several shall she
should show shows since so some somebody somehow someone something sometimes somewhere soon still stuff
such suggest suggested suggestion suggestions sure take taken takes taking talk tell than thank thanks that
the their theirs them then there these they thing things think thinking this those though thought through
thus till to today together told too took toward try trying turn two under until up upon us use used useful
uses using usually very via want wanted wants was wasnt way ways we week weeks well went were werent what
whatever when where whether which while who whole whom whose why will wish with within without wont wonder
wondering would wouldnt wrong year years yes yet you your yours yourself
read reading learn understand understanding explain resource resources material materials
link links pointer pointers best top favourite favorite month months start starting started
afaik any1 asap btw cheers coz cuz dunno fyi gm gonna gotta greetings hiya howdy hows idk imho imo kinda lol morning
appreciate appreciated apologies curious omg plz pls ppl smth sorry sorta sth tbh thats theres theyre tho thoughts thx tia tks ty u ur wanna whats wheres whos yo youre
`);
