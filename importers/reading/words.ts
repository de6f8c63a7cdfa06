// Cuts texts into words: what a name, a title or the name of a file says, without signs, numbers and endings.
import { normalForm } from '../../server/model/normal-form';

/** The words of a text, as it writes them. One system writes an accent as a sign of its own, which is no letter: put together first. */
export function wordsIn(text: string): string[] {
  return normalForm(text, 'NFC')
    .split(/[^\p{Letter}]+/u)
    .filter((word) => word !== '');
}

const endings = /(?<!\.(?:csv|tsv|txt|xlsx|xlsm|xls|ods|json|zip))(?:\.(?:csv|tsv|txt|xlsx|xlsm|xls|ods|json|zip))+$/i;

/** The name of a file without its folders and endings: “contracts” of `export/contracts.csv.txt`. */
export function bareFileName(fileName: string): string {
  return (fileName.split(/[\\/]/).at(-1) ?? '').replace(endings, '');
}
