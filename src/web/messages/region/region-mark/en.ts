import type { Messages } from '../../id.ts'

export const regionMark: Messages['regionMark'] = {
  title: "The region's mark",
  lead: "The mark is printed on posters, table tents and slips, and stands in the head of public pages beside the region's name.",
  current: 'The mark now',
  none: "There is no mark yet. The region's name stands alone until the first one is uploaded.",
  preview: (region) => `Mark of ${region}`,
  remove: 'Remove the mark',
  uploadTitle: 'Upload a mark',
  replaceTitle: 'Replace the mark',
  file: 'Picture file',
  fileHint:
    'PNG, JPG or WebP, at most 2 MB. It is printed on white ground and drawn anew without anything about place or camera.',
  upload: 'Save the mark',
  missing: 'Choose the picture file first.',
  refusals: {
    'mark-empty': 'This file is empty. Choose another one.',
    'mark-too-large': 'This file is larger than 2 MB. Make it smaller and choose it again.',
    'mark-type-not-allowed': 'This file is no PNG, JPG or WebP. Save it again as one of these.',
    'mark-too-small': 'This picture is too small to print. Its longest side needs at least 100 pixels.',
    'mark-invisible':
      'On white paper this picture cannot be seen. Choose a version in colour or with dark lines.',
    'reader-busy': 'Too many files are being sent at this moment. Wait a little and send it again.',
    'reader-gave-up': 'This file is too heavy to be read. Save it again at a smaller size and send it again.',
    'upload-image-unreadable': 'This picture is broken or cannot be read. Save it again and choose it anew.',
    'upload-image-too-many-pixels': 'This picture has too many pixels. Make it smaller and choose it again.',
  },
}
