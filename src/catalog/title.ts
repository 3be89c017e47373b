/** A title without regard to case, accents' encoding, punctuation and spacing, for comparing. */
export function plainTitle(title: string): string {
  const plain = title
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return plain || title;
}
