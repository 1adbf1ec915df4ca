/** A file of 5 MB holds the 36,742 innovations the whole country reported in 2025; no single office has more. */
export const TABLE_BYTES_MAX = 5 * 1024 * 1024
/** The largest regions own some hundreds of innovations; ten years of daily measurements are 3,650 rows. */
export const TABLE_ROWS_MAX = 10_000
/** The ministry's profile has 22 fields and the index 36 indicators; a hundred columns leave room for both. */
export const TABLE_COLUMNS_MAX = 100
/** A spreadsheet cell cannot hold more than this, so a longer one is a sign of a broken quote. */
export const CELL_CHARACTERS_MAX = 32_767
/** A title or two may stand above the header; further down a row is data. */
export const TITLE_ROWS_MAX = 10
