/** Tables into which nothing comes that a citizen wrote. */
export const tablesWithoutCitizens = [
  'abusive_word account added_tally agency agency_past answer_template attendance audit audit_chain audit_seal',
  'audit_waiting backup briefing certificate coach_assignment coaching_meeting coaching_meeting_end',
  'coaching_participant coaching_request coaching_step cohort cohort_agency cohort_note cohort_stage commitment',
  'commitment_signed comparison_series comparison_value complaint_address complaint_category complaint_channel',
  'complaint_notice complaint_reading complaint_rule continuation course course_material course_session course_test',
  'data_matter data_matter_step decision device_salt district evidence_plan evidence_plan_draft follow_up_answer',
  'gate_move holiday idea idea_vote improvement improvement_measure improvement_plan improvement_step index_restart',
  'indicator indicator_target innovation innovation_keeper innovation_merge innovation_withdrawal innovation_year',
  'installation judging_failure known_device launch_record learner learning_record learning_record_end measurement',
  'measurement_check membership mention message_link message_plan message_step message_visit panel panel_assignment',
  'panel_conflict panel_entry panel_judge passkey password_link person plan_risk plan_step plan_step_report',
  'priority_rule problem problem_score problem_screening reach_record reach_record_end readiness_check',
  'readiness_survey region region_tally registration registration_sender retention_rule score_sheet service_change session',
  'sign_in_limit stage_approval survey_code survey_form test_answer text_review_step two_factor used_code verdict',
  'verdict_due verdict_policy verdict_proposal verdict_proposal_answer verification visit_batch visit_code',
  'voice_month voice_release voice_tally worksheet worksheet_form worksheet_note worksheet_revision year_target',
].flatMap((line) => line.split(' '))
