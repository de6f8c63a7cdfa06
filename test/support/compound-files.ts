// Makes old Office files (compound files, MS-CFB) with streams of these names, and the directory where one wants it.
const [free, end, table] = [0xff_ff_ff_ff, 0xff_ff_ff_fe, 0xff_ff_ff_fd];
const sectorBytes = 512;
const perTable = sectorBytes / 4;

function entry(name: string, type: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes[66] = type;
  return bytes;
}

/** `before`: sectors of other content that stand before the directory. */
export function compoundFile(names: readonly string[], before = 0): Uint8Array {
  const directory = Buffer.concat([entry('Root Entry', 5), ...names.map((name) => entry(name, 2))]);
  const used = Math.ceil(directory.length / sectorBytes);
  let tables = 1;
  while (tables * perTable < tables + before + used) tables += 1;
  const start = tables + before;
  const file = Buffer.alloc((1 + start + used) * sectorBytes);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  file.writeUInt16LE(9, 0x1e);
  file.writeUInt32LE(start, 0x30);
  file.writeUInt32LE(end, 0x44);
  for (let at = 0; at < 109; at += 1) file.writeUInt32LE(at < tables ? at : free, 0x4c + 4 * at);
  const next = (sector: number) => (sector < tables ? table : sector < start || sector === start + used - 1 ? end : sector < start + used ? sector + 1 : free);
  for (let sector = 0; sector < tables * perTable; sector += 1) file.writeUInt32LE(next(sector), sectorBytes + 4 * sector);
  directory.copy(file, (1 + start) * sectorBytes);
  return new Uint8Array(file);
}
