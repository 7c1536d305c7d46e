import { createHash } from 'node:crypto';

const MAX_SEGMENT_BYTES = 100;
const MAX_PATH_BYTES = 200;

/** What some file system, shell or web server takes amiss, and what a reader cannot see. */
const UNSAFE_CHARACTER = /[\u0000-\u001f\u007f-\u009f<>:"\\|?*\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffd]/gu;
/** Names that Windows keeps for devices, whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=$|\.)/i;
/** As the hash that is put behind changed names: it must not be met by a name that is kept. */
const LOOKS_HASHED = /~[0-9a-f]{16}$/i;

/**
 * The path, under `folder`, of the file that belongs to an article: `folder/ID.ending`. An ordinary id is kept, with `/`
 * as folders. From any other one (`../`, absolute, reserved or invisible characters, device names, too long) an
 * ordinary name is made, and a hash of the id is put behind it. Two ids never share a file, save where
 * {@link sameFileKey} is the same and the file system does not tell them apart.
 *
 * @param ending without its dot
 */
export function safePath(folder: string, id: string, ending: string): string {
  const segments = id.split('/').map(safeSegment);
  const last = segments.pop()!;
  // A folder `a.html` cannot stand beside the file of the article `a`.
  const folders = segments.map((name) => (name.toLowerCase().endsWith(`.${ending}`) ? `${name}_` : name));
  let name = [...folders, last].filter((segment) => segment !== '').join('/');
  if (Buffer.byteLength(name) > MAX_PATH_BYTES) name = last;
  if (name === id && id !== '' && !LOOKS_HASHED.test(id)) return `${folder}/${id}.${ending}`;
  // UTF-16, because UTF-8 would make all lone surrogates the same.
  const hash = createHash('sha256').update(Buffer.from(id, 'utf16le')).digest('hex');
  return `${folder}/${name}~${hash.slice(0, 16)}.${ending}`;
}

/**
 * Ids with the same key may share a file where the file system does not tell capitals or Unicode's composed letters
 * apart (Windows, macOS). Who gives out ids for a run can keep them apart by this key.
 */
export function sameFileKey(id: string): string {
  return id.normalize('NFC').toLowerCase().normalize('NFC');
}

function safeSegment(segment: string): string {
  // First what is hidden, `.` and `..`; then what Windows drops.
  return cut(segment.replace(UNSAFE_CHARACTER, '_'))
    .replace(/^[. ]+/, '_')
    .replace(/[. ]+$/, '_')
    .replace(DEVICE, '_$&');
}

/** As many whole code points as fit. */
function cut(name: string): string {
  if (Buffer.byteLength(name) <= MAX_SEGMENT_BYTES) return name;
  let bytes = 0;
  let end = 0;
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > MAX_SEGMENT_BYTES) break;
    end += character.length;
  }
  return name.slice(0, end);
}
