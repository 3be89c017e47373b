import { foldInPlace } from "#search/words/tokens.ts";
import { anyOf, beginsWord } from "./alternatives.ts";

/** How people write small numbers, in all languages that are read here. */
const spoken: readonly (readonly [value: number, words: string])[] = [
  [0.5, "half, half a, half an, media, medio, meia, meio, demi, une demi, un demi"],
  [0.5, "halbe, halben, eine halbe, einer halben, einem halben, пол, 半, 반"],
  [1, "a, an, one, un, una, uno, um, uma, une, ein, eine, einer, einem, einen"],
  [1, "один, одну, одного, 一, 한"],
  [1.5, "one and a half, anderthalb, eineinhalb, полтора"],
  [2, "two, couple of, a couple of, dos, dois, duas, deux, zwei, два, две, двух, 二, 两, 두"],
  [3, "three, few, a few, tres, três, trois, drei, три, трёх, 三, 세"],
  [4, "four, cuatro, quatro, quatre, vier, четыре, четырёх, 四, 네"],
  [5, "five, cinco, cinq, fünf, пять, пяти, 五, 다섯"],
  [6, "six, seis, sechs, шесть, шести, 六, 여섯"],
  [7, "seven, siete, sete, sept, sieben, семь, семи, 七, 일곱"],
  [8, "eight, ocho, oito, huit, acht, восемь, восьми, 八, 여덟"],
  [9, "nine, nueve, nove, neuf, neun, девять, девяти, 九, 아홉"],
  [10, "ten, diez, dez, dix, zehn, десять, десяти, 十, 열"],
  [11, "eleven, once, onze, elf, одиннадцать, одиннадцати"],
  [12, "twelve, doce, doze, douze, zwölf, двенадцать, двенадцати"],
];

const values: ReadonlyMap<string, number> = new Map(
  spoken.flatMap(([value, words]) =>
    words.split(", ").map((word) => [foldInPlace(word), value] as const),
  ),
);

/** In `十五` and `一个半` the second character is no number of its own. */
const notWithinNumber = "(?<![一二两三四五六七八九十百个])";

/** Digits or words, in a text that is folded. */
export const numberPattern = `(?:${beginsWord}(?<!\\d[.,])\\d{1,3}(?:[.,]\\d{1,2})?|${notWithinNumber}${anyOf(...values.keys())})`;

/** What a part of a text that `numberPattern` has found says. */
export const readNumber = (text: string): number =>
  values.get(text) ?? Number(text.replace(",", "."));
