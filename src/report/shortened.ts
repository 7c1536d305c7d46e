/** At most so many code units, cut between words where that costs little, with ` …` for what is left out. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 2);
  const space = cut.lastIndexOf(' ');
  return `${(space > most * 0.8 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, '')} …`;
}
