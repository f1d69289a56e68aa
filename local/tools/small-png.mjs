// A grey picture (PGM, as pdftoppm writes it) as a PNG of four shades: text stays readable at a quarter of the weight.
import { crc32, deflateSync } from 'node:zlib';

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, check]);
};

/** Bytes of the PNG: two bits a point. */
export const smallPng = (pgm) => {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('Not a grey picture');
  const [width, height] = [Number(head[1]), Number(head[2])];
  const points = pgm.subarray(head[0].length);
  const wide = Math.ceil(width / 4);
  const rows = Buffer.alloc((wide + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (wide + 1) + 1 + (x >> 2)] |= Math.round(points[y * width + x] / 85) << (6 - 2 * (x & 3));
  }
  const info = Buffer.alloc(13);
  info.writeUInt32BE(width, 0);
  info.writeUInt32BE(height, 4);
  info.set([2, 0, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', info), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
};
