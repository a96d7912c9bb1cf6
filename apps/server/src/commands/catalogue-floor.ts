import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode } from './exit-code.ts'
import { readFloorFile } from './read-floor-file.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, say } from './say.ts'

/** Checks a file that describes another floor's sheet, and shows its columns; opens no database. */
export const catalogueFloor = command(
  {
    file: {
      type: 'positional',
      required: true,
      description: about('tệp .json mô tả mẫu của sàn', 'the .json file about the floor'),
    },
    ...jsonArgument,
  },
  async (args): Promise<ExitCode> => {
    const read = await readFloorFile(args.file)
    if (!read.ok) return refuseUsage(read.problem, ['catalogue', 'floor'])
    const floor = read.value
    if (!floor) return DONE
    if (args.json === true) printJson(floor)
    const filled = floor.columns.filter(({ field, always }) => field ?? always).length
    const [all, id] = [floor.columns.length, floor.id]
    say({
      vi: `${id}: đúng mẫu; ${all} cột, ${filled} cột tự điền, ${all - filled} cột người bán điền.`,
      en: `${id}: right; ${all} columns, ${filled} filled in, ${all - filled} left to the seller.`,
    })
    return DONE
  },
)
