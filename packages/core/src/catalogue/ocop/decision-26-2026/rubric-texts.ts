import { SET_01 } from './set-01.ts'
import { SET_02 } from './set-02.ts'
import { SET_03 } from './set-03.ts'
import { SET_04 } from './set-04.ts'
import { SET_05 } from './set-05.ts'
import { SET_06 } from './set-06.ts'
import { SET_07 } from './set-07.ts'
import { SET_08 } from './set-08.ts'
import { SET_09 } from './set-09.ts'
import { SET_10 } from './set-10.ts'
import { SET_11 } from './set-11.ts'
import { SET_12 } from './set-12.ts'
import { SET_13 } from './set-13.ts'
import { SET_14 } from './set-14.ts'
import { SET_15 } from './set-15.ts'
import { SET_16 } from './set-16.ts'
import { SET_17 } from './set-17.ts'
import { SET_18 } from './set-18.ts'
import { SET_19 } from './set-19.ts'
import { SET_20 } from './set-20.ts'
import { SET_21 } from './set-21.ts'
import { SET_22 } from './set-22.ts'
import { SET_23 } from './set-23.ts'
import { SET_24 } from './set-24.ts'
import { SET_25 } from './set-25.ts'
import { SET_26 } from './set-26.ts'

/**
 * The 26 forms of annex II of Decision 26/2026/QĐ-TTg as facts: numbers, short names, maxima, the
 * scores of the options in their printed order and the stars they are the least for. The notation
 * is in `read-rubric.ts`; where the text was read and what was corrected, in data/ocop/README.md.
 */
export const RUBRIC_TEXTS_2026: Readonly<Record<number, string>> = {
  1: SET_01,
  2: SET_02,
  3: SET_03,
  4: SET_04,
  5: SET_05,
  6: SET_06,
  7: SET_07,
  8: SET_08,
  9: SET_09,
  10: SET_10,
  11: SET_11,
  12: SET_12,
  13: SET_13,
  14: SET_14,
  15: SET_15,
  16: SET_16,
  17: SET_17,
  18: SET_18,
  19: SET_19,
  20: SET_20,
  21: SET_21,
  22: SET_22,
  23: SET_23,
  24: SET_24,
  25: SET_25,
  26: SET_26,
}
