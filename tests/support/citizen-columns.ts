/** Columns with words of citizens that nobody but the named handlers or the moderator reads, and why they are kept. */
export const forHandlersAlone: Readonly<Record<string, string>> = {
  'complaint.contact_name': 'handlers answer to it; removed after the region’s days',
  'complaint.contact_email': 'handlers answer to it; removed after the region’s days',
  'change_follower.email': 'letters go to it; gone when the following ends',
  'attachment.file_name': 'sent with the photo, to handlers alone',
  'intake_batch.table': 'read by those who import, who handle what they import',
  'brought_answer.respondent': 'shown nowhere; words that a form of others asked for',
  'brought_answer.answer_key': 'the same words, by which an answer is known again',
  'intake_file.content': 'read by those who import, until it is confirmed or thrown away',
  'intake_batch.resolutions': 'cells that they typed anew',
  'text_review.words': 'read by the moderator alone',
}

/** Columns of the same tables that hold keys, codes, moments and words of the software or of staff. */
export const notWritten: Readonly<Record<string, string>> = {
  answer: 'code language device_key network_key page_key batch claim mark heard_from',
  complaint:
    'ticket code report_class category_key language channel national_tracking_id national_state national_category district_code state',
  change_follower: 'language',
  change_letter: 'failure',
  complaint_step: 'kind person_id role state_before',
  attachment: 'subject_kind subject_id field_key content_type storage_key added_by',
  brought_answer: 'elements',
  brought_source: 'way name counters created_by',
  interview_file: 'code sha256 created_by',
  intake_batch: 'kind file_name file_hash mapping meanings state traces created_by',
  text_review: 'subject field state masks',
}
