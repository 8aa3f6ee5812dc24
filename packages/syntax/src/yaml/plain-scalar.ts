import { type Codec, DecodedBuilder } from "../codec.ts";

/**
 * A plain scalar on one line, in which every unit stands for itself. Nothing is written into it: what a character means depends
 * on its neighbours.
 */
export const plainScalar: Codec = {
  decode(encoded) {
    if (/[\r\n]/.test(encoded)) return undefined;
    const builder = new DecodedBuilder(encoded.length);
    builder.addPlain(encoded, 0);
    return builder.finish(encoded.length);
  },
  encode: () => undefined,
};
