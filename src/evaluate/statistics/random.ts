/** Random whole numbers that are the same for the same seed on every machine. */
export interface Random {
  /** A whole number in [0, 2^32). */
  bits(): number;
  /** A whole number in [0, limit). */
  below(limit: number): number;
}

/** The generator sfc32 (Doty-Humphrey, PractRand), seeded as its author does: three words and a counter, twelve rounds. */
export function randomFrom(seed: number): Random {
  let a = 0;
  let b = seed | 0;
  let c = 0;
  let counter = 1;
  const bits = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round++) bits();
  return { bits, below: (limit) => Math.floor((bits() / 2 ** 32) * limit) };
}
