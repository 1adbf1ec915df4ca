/**
 * Tables whose rows are in no backup, each with the reason. They hold what must not come to life again, or what ends by itself
 * within hours.
 */
export const leftOut: Readonly<Record<string, string>> = {
  session: 'nobody is signed in by a backup',
  verification: 'a step of signing in that ends within minutes',
  sign_in_limit: 'a count of failures that ends within an hour',
  password_link: 'a link that was used since would work again',
  staff_letter: 'a letter that went since would go again',
  device_salt: 'whoever had a salt of a day that is over could tell devices apart again',
  backup: 'what is known of backups belongs to the place where they lie',
}
