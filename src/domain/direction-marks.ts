/**
 * Signs that turn the direction of the text around them (Unicode UAX 9): with them one name can be made to look like another.
 * They are left out of whatever comes from outside, by a form, a list or somebody's provider.
 */
export const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
