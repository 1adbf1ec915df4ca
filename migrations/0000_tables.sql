CREATE TABLE "agency" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"parent_id" uuid,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"abbreviation" text NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"networks" text[] DEFAULT '{}' NOT NULL,
	"kind" text NOT NULL,
	"affairs" text[] DEFAULT '{}' NOT NULL,
	"district_code" text,
	"counts_as_agency" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agency_region_id_id_pk" PRIMARY KEY("region_id","id"),
	CONSTRAINT "agency_key" UNIQUE("region_id","key")
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"region_id" integer NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "audit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"origin" text,
	"table_name" text NOT NULL,
	"row_key" jsonb NOT NULL,
	"before" jsonb,
	"after" jsonb,
	CONSTRAINT "audit_region_id_id_pk" PRIMARY KEY("region_id","id")
);
--> statement-breakpoint
CREATE TABLE "complaint" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"ticket" text NOT NULL,
	"innovation_id" uuid,
	"code" text,
	"agency_id" uuid,
	"report_class" text NOT NULL,
	"category_key" text,
	"anonymous" boolean DEFAULT true NOT NULL,
	"confidential" boolean DEFAULT true NOT NULL,
	"text" text NOT NULL,
	"place" text,
	"contact_name" text,
	"contact_email" text,
	"language" text DEFAULT 'id' NOT NULL,
	"channel" text DEFAULT 'own' NOT NULL,
	"national_tracking_id" text,
	"national_state" text,
	"national_state_at" timestamp with time zone,
	"national_text" text,
	"national_category" text,
	"district_code" text,
	"state" text DEFAULT 'received' NOT NULL,
	"merged_into_id" uuid,
	"received_at" timestamp with time zone NOT NULL,
	"due_on" date,
	"answered_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"escalation" smallint,
	"better_asked_at" timestamp with time zone,
	"better" boolean,
	"is_example" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "complaint_region_id_id_pk" PRIMARY KEY("region_id","id"),
	CONSTRAINT "complaint_ticket" UNIQUE("ticket"),
	CONSTRAINT "complaint_national_tracking" UNIQUE("region_id","national_tracking_id")
);
--> statement-breakpoint
CREATE TABLE "complaint_reading" (
	"region_id" integer NOT NULL,
	"complaint_id" uuid NOT NULL,
	"person_id" text NOT NULL,
	"read_on" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "complaint_reading_region_id_complaint_id_person_id_read_on_pk" PRIMARY KEY("region_id","complaint_id","person_id","read_on")
);
--> statement-breakpoint
CREATE TABLE "complaint_step" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"complaint_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"text" text,
	"visible_to_citizen" boolean NOT NULL,
	"person_id" text,
	"agency_id" uuid,
	"role" text,
	"due_on" date,
	"escalation" smallint,
	"other_id" uuid,
	"state_before" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "complaint_step_region_id_id_pk" PRIMARY KEY("region_id","id")
);
--> statement-breakpoint
CREATE TABLE "complaint_channel" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"handling" text NOT NULL,
	"valid_from" date NOT NULL,
	"reason" text NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "complaint_channel_region_id_id_pk" PRIMARY KEY("region_id","id")
);
--> statement-breakpoint
CREATE TABLE "answer_template" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"text_id" text NOT NULL,
	"text_en" text,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "answer_template_region_id_id_pk" PRIMARY KEY("region_id","id")
);
--> statement-breakpoint
CREATE TABLE "complaint_category" (
	"region_id" integer NOT NULL,
	"key" text NOT NULL,
	"name_id" text NOT NULL,
	"name_en" text NOT NULL,
	"position" smallint NOT NULL,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "complaint_category_region_id_key_pk" PRIMARY KEY("region_id","key")
);
--> statement-breakpoint
CREATE TABLE "complaint_notice" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"complaint_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"person_id" text,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"failure" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "complaint_notice_region_id_id_pk" PRIMARY KEY("region_id","id")
);
--> statement-breakpoint
CREATE TABLE "complaint_rule" (
	"region_id" integer NOT NULL,
	"valid_from" date NOT NULL,
	"remind_days_before" smallint NOT NULL,
	"escalate_days_after" smallint NOT NULL,
	"escalate_to_head_days_after" smallint NOT NULL,
	"ask_better_weeks" smallint NOT NULL,
	"forget_contact_days" smallint NOT NULL,
	"duplicate_weeks" smallint NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "complaint_rule_region_id_valid_from_pk" PRIMARY KEY("region_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "comparison_series" (
	"region_id" integer NOT NULL,
	"indicator_id" uuid NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comparison_series_region_id_indicator_id_pk" PRIMARY KEY("region_id","indicator_id")
);
--> statement-breakpoint
CREATE TABLE "comparison_value" (
	"region_id" integer NOT NULL,
	"indicator_id" uuid NOT NULL,
	"period" date NOT NULL,
	"value" double precision NOT NULL,
	CONSTRAINT "comparison_value_region_id_indicator_id_period_pk" PRIMARY KEY("region_id","indicator_id","period")
);
--> statement-breakpoint
CREATE TABLE "indicator" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"innovation_id" uuid NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"definition" text,
	"kind" text NOT NULL,
	"unit" text NOT NULL,
	"direction" text NOT NULL,
	"frequency" text DEFAULT 'month' NOT NULL,
	"baseline_value" double precision,
	"baseline_on" date,
	"baseline_source" text,
	"purpose" text,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "indicator_region_id_id_pk" PRIMARY KEY("region_id","id"),
	CONSTRAINT "indicator_key" UNIQUE("region_id","innovation_id","key")
);
--> statement-breakpoint
CREATE TABLE "indicator_target" (
	"region_id" integer NOT NULL,
	"indicator_id" uuid NOT NULL,
	"period" date NOT NULL,
	"value" double precision NOT NULL,
	CONSTRAINT "indicator_target_region_id_indicator_id_period_pk" PRIMARY KEY("region_id","indicator_id","period")
);
--> statement-breakpoint
CREATE TABLE "measurement" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"indicator_id" uuid NOT NULL,
	"period" date NOT NULL,
	"value" double precision NOT NULL,
	"source" text,
	"note" text,
	"supersedes_id" uuid,
	"recorded_by" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "measurement_region_id_id_pk" PRIMARY KEY("region_id","id"),
	CONSTRAINT "measurement_supersedes" UNIQUE("region_id","supersedes_id")
);
--> statement-breakpoint
CREATE TABLE "measurement_check" (
	"region_id" integer NOT NULL,
	"measurement_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"note" text,
	"checked_by" text NOT NULL,
	"checked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "measurement_check_region_id_measurement_id_pk" PRIMARY KEY("region_id","measurement_id")
);
--> statement-breakpoint
CREATE TABLE "cohort" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"year" smallint NOT NULL,
	"partner" text,
	"launched_on" date,
	"is_example" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cohort_region_id_id_pk" PRIMARY KEY("region_id","id")
);
--> statement-breakpoint
CREATE TABLE "innovation" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"cohort_id" uuid,
	"copied_from_region_id" integer,
	"copied_from_id" uuid,
	"name" text NOT NULL,
	"summary" text,
	"description" text,
	"year" smallint NOT NULL,
	"year_until" smallint,
	"status" text NOT NULL,
	"digital" boolean,
	"form" text,
	"affair_code" text,
	"initiator_kind" text,
	"beneficiaries" text,
	"trial_on" date,
	"trial_precision" text,
	"implemented_on" date,
	"implemented_precision" text,
	"launched_on" date,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"published_at" timestamp with time zone,
	"stage" text DEFAULT 'drum-up' NOT NULL,
	"gate_state" text DEFAULT 'draft' NOT NULL,
	"held_since" timestamp with time zone DEFAULT now() NOT NULL,
	"verdict" text DEFAULT 'unproven' NOT NULL,
	"verdict_rank" smallint DEFAULT 2 NOT NULL,
	"headline" jsonb,
	"satisfaction_index" real,
	"judged_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "innovation_region_id_id_pk" PRIMARY KEY("region_id","id"),
	CONSTRAINT "innovation_slug" UNIQUE("region_id","slug")
);
--> statement-breakpoint
CREATE TABLE "service_change" (
	"region_id" integer NOT NULL,
	"innovation_id" uuid NOT NULL,
	"key" text NOT NULL,
	"before" real NOT NULL,
	"after" real NOT NULL,
	"source" text,
	CONSTRAINT "service_change_region_id_innovation_id_key_pk" PRIMARY KEY("region_id","innovation_id","key")
);
--> statement-breakpoint
CREATE TABLE "intake_batch" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid,
	"file_name" text NOT NULL,
	"file_hash" text NOT NULL,
	"table" jsonb NOT NULL,
	"mapping" jsonb NOT NULL,
	"meanings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"resolutions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"state" text DEFAULT 'checked' NOT NULL,
	"written" integer,
	"created_by" text NOT NULL,
	"confirmed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "intake_batch_region_id_id_pk" PRIMARY KEY("region_id","id")
);
--> statement-breakpoint
CREATE TABLE "abusive_word" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"language" text NOT NULL,
	"word" text NOT NULL,
	"is_listed" boolean NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "abusive_word_region_id_id_pk" PRIMARY KEY("region_id","id")
);
--> statement-breakpoint
CREATE TABLE "text_review" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"subject" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"field" text NOT NULL,
	"state" text NOT NULL,
	"words" jsonb NOT NULL,
	"masks" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "text_review_region_id_id_pk" PRIMARY KEY("region_id","id"),
	CONSTRAINT "text_review_subject" UNIQUE("region_id","subject_id","field")
);
--> statement-breakpoint
CREATE TABLE "text_review_step" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text,
	"person_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "text_review_step_region_id_id_pk" PRIMARY KEY("region_id","id")
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"person_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"agency_id" uuid,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "membership_region_id_id_pk" PRIMARY KEY("region_id","id")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"two_factor_enabled" boolean DEFAULT false NOT NULL,
	"must_change_password" boolean DEFAULT false NOT NULL,
	"language" text DEFAULT 'id' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_email" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_token" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "sign_in_limit" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" timestamp with time zone NOT NULL,
	CONSTRAINT "sign_in_limit_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "district" (
	"region_id" integer NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "district_region_id_code_pk" PRIMARY KEY("region_id","code")
);
--> statement-breakpoint
CREATE TABLE "holiday" (
	"region_id" integer NOT NULL,
	"date" date NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "holiday_region_id_date_pk" PRIMARY KEY("region_id","date")
);
--> statement-breakpoint
CREATE TABLE "region" (
	"id" integer PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "region_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"province_name" text NOT NULL,
	"time_zone" text DEFAULT 'Asia/Jakarta' NOT NULL,
	"settings" jsonb NOT NULL,
	"mark" jsonb,
	"holds_example_data" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "region_slug" UNIQUE("slug"),
	CONSTRAINT "region_code" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "year_target" (
	"region_id" integer NOT NULL,
	"year" smallint NOT NULL,
	"agencies" smallint NOT NULL,
	"source" text,
	CONSTRAINT "year_target_region_id_year_pk" PRIMARY KEY("region_id","year")
);
--> statement-breakpoint
CREATE TABLE "added_tally" (
	"region_id" integer NOT NULL,
	"innovation_id" uuid NOT NULL,
	"question" text NOT NULL,
	"value" text NOT NULL,
	"slot" smallint NOT NULL,
	"answers" bigint DEFAULT 0 NOT NULL,
	"total" double precision DEFAULT 0 NOT NULL,
	CONSTRAINT "added_tally_region_id_innovation_id_question_value_slot_pk" PRIMARY KEY("region_id","innovation_id","question","value","slot")
);
--> statement-breakpoint
CREATE TABLE "answer" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"innovation_id" uuid NOT NULL,
	"code" text NOT NULL,
	"form_version" integer NOT NULL,
	"requirements" smallint,
	"procedures" smallint,
	"completion_time" smallint,
	"cost" smallint,
	"product" smallint,
	"competence" smallint,
	"behaviour" smallint,
	"complaint_handling" smallint,
	"facilities" smallint,
	"knew_before" boolean,
	"open_text" text,
	"added" jsonb,
	"respondent" jsonb,
	"language" text,
	"device_key" text,
	"from_agency_network" boolean,
	"seconds_taken" integer,
	"answered_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "answer_region_id_id_pk" PRIMARY KEY("region_id","id")
);
--> statement-breakpoint
CREATE TABLE "improvement" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"innovation_id" uuid NOT NULL,
	"text" text NOT NULL,
	"changed_on" date NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "improvement_region_id_id_pk" PRIMARY KEY("region_id","id")
);
--> statement-breakpoint
CREATE TABLE "survey_code" (
	"region_id" integer NOT NULL,
	"code" text NOT NULL,
	"innovation_id" uuid NOT NULL,
	"form_version" integer NOT NULL,
	"kind" text NOT NULL,
	"label" text,
	"shared_device" boolean DEFAULT false NOT NULL,
	"ended_at" timestamp with time zone,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "survey_code_region_id_code_pk" PRIMARY KEY("region_id","code"),
	CONSTRAINT "survey_code_code" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "survey_form" (
	"region_id" integer NOT NULL,
	"version" integer NOT NULL,
	"length" text NOT NULL,
	"elements" jsonb NOT NULL,
	"added" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "survey_form_region_id_version_pk" PRIMARY KEY("region_id","version")
);
--> statement-breakpoint
CREATE TABLE "voice_month" (
	"region_id" integer NOT NULL,
	"innovation_id" uuid NOT NULL,
	"month" date NOT NULL,
	"code" text NOT NULL,
	"slot" smallint NOT NULL,
	"answers" bigint DEFAULT 0 NOT NULL,
	"indexed" bigint DEFAULT 0 NOT NULL,
	"index_sum" double precision DEFAULT 0 NOT NULL,
	"index_square_sum" double precision DEFAULT 0 NOT NULL,
	"knew_asked" bigint DEFAULT 0 NOT NULL,
	"knew" bigint DEFAULT 0 NOT NULL,
	"requirements_sum" bigint DEFAULT 0 NOT NULL,
	"requirements_count" bigint DEFAULT 0 NOT NULL,
	"requirements_square_sum" bigint DEFAULT 0 NOT NULL,
	"procedures_sum" bigint DEFAULT 0 NOT NULL,
	"procedures_count" bigint DEFAULT 0 NOT NULL,
	"procedures_square_sum" bigint DEFAULT 0 NOT NULL,
	"completion_time_sum" bigint DEFAULT 0 NOT NULL,
	"completion_time_count" bigint DEFAULT 0 NOT NULL,
	"completion_time_square_sum" bigint DEFAULT 0 NOT NULL,
	"cost_sum" bigint DEFAULT 0 NOT NULL,
	"cost_count" bigint DEFAULT 0 NOT NULL,
	"cost_square_sum" bigint DEFAULT 0 NOT NULL,
	"product_sum" bigint DEFAULT 0 NOT NULL,
	"product_count" bigint DEFAULT 0 NOT NULL,
	"product_square_sum" bigint DEFAULT 0 NOT NULL,
	"competence_sum" bigint DEFAULT 0 NOT NULL,
	"competence_count" bigint DEFAULT 0 NOT NULL,
	"competence_square_sum" bigint DEFAULT 0 NOT NULL,
	"behaviour_sum" bigint DEFAULT 0 NOT NULL,
	"behaviour_count" bigint DEFAULT 0 NOT NULL,
	"behaviour_square_sum" bigint DEFAULT 0 NOT NULL,
	"complaint_handling_sum" bigint DEFAULT 0 NOT NULL,
	"complaint_handling_count" bigint DEFAULT 0 NOT NULL,
	"complaint_handling_square_sum" bigint DEFAULT 0 NOT NULL,
	"facilities_sum" bigint DEFAULT 0 NOT NULL,
	"facilities_count" bigint DEFAULT 0 NOT NULL,
	"facilities_square_sum" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "voice_month_region_id_innovation_id_month_code_slot_pk" PRIMARY KEY("region_id","innovation_id","month","code","slot")
);
--> statement-breakpoint
CREATE TABLE "voice_release" (
	"region_id" integer NOT NULL,
	"innovation_id" uuid NOT NULL,
	"release" jsonb NOT NULL,
	"judgement" jsonb NOT NULL,
	"small_number_limit" integer NOT NULL,
	"answers" integer NOT NULL,
	CONSTRAINT "voice_release_region_id_innovation_id_pk" PRIMARY KEY("region_id","innovation_id")
);
--> statement-breakpoint
CREATE TABLE "voice_tally" (
	"region_id" integer NOT NULL,
	"innovation_id" uuid NOT NULL,
	"slot" smallint NOT NULL,
	"answers" bigint DEFAULT 0 NOT NULL,
	"indexed" bigint DEFAULT 0 NOT NULL,
	"index_sum" double precision DEFAULT 0 NOT NULL,
	"index_square_sum" double precision DEFAULT 0 NOT NULL,
	"knew_asked" bigint DEFAULT 0 NOT NULL,
	"knew" bigint DEFAULT 0 NOT NULL,
	"requirements_sum" bigint DEFAULT 0 NOT NULL,
	"requirements_count" bigint DEFAULT 0 NOT NULL,
	"requirements_square_sum" bigint DEFAULT 0 NOT NULL,
	"procedures_sum" bigint DEFAULT 0 NOT NULL,
	"procedures_count" bigint DEFAULT 0 NOT NULL,
	"procedures_square_sum" bigint DEFAULT 0 NOT NULL,
	"completion_time_sum" bigint DEFAULT 0 NOT NULL,
	"completion_time_count" bigint DEFAULT 0 NOT NULL,
	"completion_time_square_sum" bigint DEFAULT 0 NOT NULL,
	"cost_sum" bigint DEFAULT 0 NOT NULL,
	"cost_count" bigint DEFAULT 0 NOT NULL,
	"cost_square_sum" bigint DEFAULT 0 NOT NULL,
	"product_sum" bigint DEFAULT 0 NOT NULL,
	"product_count" bigint DEFAULT 0 NOT NULL,
	"product_square_sum" bigint DEFAULT 0 NOT NULL,
	"competence_sum" bigint DEFAULT 0 NOT NULL,
	"competence_count" bigint DEFAULT 0 NOT NULL,
	"competence_square_sum" bigint DEFAULT 0 NOT NULL,
	"behaviour_sum" bigint DEFAULT 0 NOT NULL,
	"behaviour_count" bigint DEFAULT 0 NOT NULL,
	"behaviour_square_sum" bigint DEFAULT 0 NOT NULL,
	"complaint_handling_sum" bigint DEFAULT 0 NOT NULL,
	"complaint_handling_count" bigint DEFAULT 0 NOT NULL,
	"complaint_handling_square_sum" bigint DEFAULT 0 NOT NULL,
	"facilities_sum" bigint DEFAULT 0 NOT NULL,
	"facilities_count" bigint DEFAULT 0 NOT NULL,
	"facilities_square_sum" bigint DEFAULT 0 NOT NULL,
	"last_answer_at" timestamp with time zone,
	CONSTRAINT "voice_tally_region_id_innovation_id_slot_pk" PRIMARY KEY("region_id","innovation_id","slot")
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"innovation_id" uuid NOT NULL,
	"verdict_id" uuid,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"responsible" text,
	"due_on" date,
	"decided_by" text NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "decision_region_id_id_pk" PRIMARY KEY("region_id","id")
);
--> statement-breakpoint
CREATE TABLE "region_tally" (
	"region_id" integer NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"count" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "region_tally_region_id_kind_key_pk" PRIMARY KEY("region_id","kind","key")
);
--> statement-breakpoint
CREATE TABLE "verdict" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"innovation_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"previous" text NOT NULL,
	"judgement" jsonb NOT NULL,
	"evidence" jsonb NOT NULL,
	"policy_version" integer NOT NULL,
	"cause" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "verdict_region_id_id_pk" PRIMARY KEY("region_id","id")
);
--> statement-breakpoint
CREATE TABLE "verdict_policy" (
	"region_id" integer NOT NULL,
	"version" integer NOT NULL,
	"policy" jsonb NOT NULL,
	"reason" text,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "verdict_policy_region_id_version_pk" PRIMARY KEY("region_id","version")
);
--> statement-breakpoint
CREATE TABLE "visit_batch" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"expires_on" date NOT NULL,
	"ended_at" timestamp with time zone,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "visit_batch_region_id_id_pk" PRIMARY KEY("region_id","id")
);
--> statement-breakpoint
CREATE TABLE "visit_code" (
	"region_id" integer NOT NULL,
	"hash" text NOT NULL,
	"batch_id" uuid NOT NULL,
	"used_by_answer_id" uuid,
	"used_at" timestamp with time zone,
	CONSTRAINT "visit_code_region_id_hash_pk" PRIMARY KEY("region_id","hash")
);
--> statement-breakpoint
CREATE TABLE "attachment" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"innovation_id" uuid,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"field_key" text,
	"file_name" text NOT NULL,
	"content_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"storage_key" text NOT NULL,
	"added_by" text,
	"removed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "attachment_region_id_id_pk" PRIMARY KEY("region_id","id")
);
--> statement-breakpoint
CREATE TABLE "gate_move" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"innovation_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"revision" integer NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "gate_move_region_id_id_pk" PRIMARY KEY("region_id","id")
);
--> statement-breakpoint
CREATE TABLE "worksheet" (
	"region_id" integer NOT NULL,
	"innovation_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"form_version" integer NOT NULL,
	"state" text NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"values" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"held_since" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "worksheet_region_id_innovation_id_stage_pk" PRIMARY KEY("region_id","innovation_id","stage")
);
--> statement-breakpoint
CREATE TABLE "worksheet_form" (
	"region_id" integer NOT NULL,
	"stage" text NOT NULL,
	"version" integer NOT NULL,
	"fields" jsonb NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "worksheet_form_region_id_stage_version_pk" PRIMARY KEY("region_id","stage","version")
);
--> statement-breakpoint
CREATE TABLE "worksheet_note" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"innovation_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"field_key" text,
	"text" text NOT NULL,
	"author_id" text NOT NULL,
	"in_reply_to_id" uuid,
	"done" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "worksheet_note_region_id_id_pk" PRIMARY KEY("region_id","id")
);
--> statement-breakpoint
CREATE TABLE "worksheet_revision" (
	"region_id" integer NOT NULL,
	"innovation_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"revision" integer NOT NULL,
	"base_revision" integer NOT NULL,
	"values" jsonb NOT NULL,
	"conflicts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "worksheet_revision_region_id_innovation_id_stage_revision_pk" PRIMARY KEY("region_id","innovation_id","stage","revision")
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agency_parent" ON "agency" USING btree ("region_id","parent_id");--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit" USING btree ("region_id","at");--> statement-breakpoint
CREATE INDEX "complaint_by_channel" ON "complaint" USING btree ("region_id","channel","received_at");--> statement-breakpoint
CREATE INDEX "complaint_innovation" ON "complaint" USING btree ("region_id","innovation_id","received_at");--> statement-breakpoint
CREATE INDEX "complaint_desk" ON "complaint" USING btree ("region_id","state","due_on");--> statement-breakpoint
CREATE INDEX "complaint_merged" ON "complaint" USING btree ("region_id","merged_into_id") WHERE merged_into_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX "complaint_to_ask" ON "complaint" USING btree ("region_id","closed_at") WHERE state = 'closed' AND better_asked_at IS NULL AND better IS NULL;--> statement-breakpoint
CREATE INDEX "complaint_contact" ON "complaint" USING btree ("region_id","id") WHERE contact_name IS NOT NULL OR contact_email IS NOT NULL;--> statement-breakpoint
CREATE INDEX "complaint_agency" ON "complaint" USING btree ("region_id","agency_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "complaint_step_reminded" ON "complaint_step" USING btree ("region_id","complaint_id","due_on") WHERE kind = 'reminded';--> statement-breakpoint
CREATE UNIQUE INDEX "complaint_step_escalated" ON "complaint_step" USING btree ("region_id","complaint_id","due_on","escalation") WHERE kind = 'escalated';--> statement-breakpoint
CREATE INDEX "complaint_step_complaint" ON "complaint_step" USING btree ("region_id","complaint_id","created_at");--> statement-breakpoint
CREATE INDEX "complaint_channel_day" ON "complaint_channel" USING btree ("region_id","valid_from","created_at");--> statement-breakpoint
CREATE INDEX "complaint_notice_complaint" ON "complaint_notice" USING btree ("region_id","complaint_id");--> statement-breakpoint
CREATE INDEX "measurement_series" ON "measurement" USING btree ("region_id","indicator_id","period");--> statement-breakpoint
CREATE INDEX "innovation_agency" ON "innovation" USING btree ("region_id","agency_id");--> statement-breakpoint
CREATE INDEX "innovation_gate" ON "innovation" USING btree ("region_id","gate_state","held_since");--> statement-breakpoint
CREATE INDEX "innovation_year" ON "innovation" USING btree ("region_id","year");--> statement-breakpoint
CREATE INDEX "intake_batch_kind" ON "intake_batch" USING btree ("region_id","kind","created_at");--> statement-breakpoint
CREATE INDEX "text_review_state" ON "text_review" USING btree ("region_id","state","created_at");--> statement-breakpoint
CREATE INDEX "text_review_step_review" ON "text_review_step" USING btree ("region_id","review_id","created_at");--> statement-breakpoint
CREATE INDEX "account_person" ON "account" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "membership_person" ON "membership" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "answer_innovation" ON "answer" USING btree ("region_id","innovation_id","received_at");--> statement-breakpoint
CREATE INDEX "answer_time" ON "answer" USING btree ("region_id","answered_at");--> statement-breakpoint
CREATE INDEX "improvement_innovation" ON "improvement" USING btree ("region_id","innovation_id","changed_on");--> statement-breakpoint
CREATE INDEX "survey_code_innovation" ON "survey_code" USING btree ("region_id","innovation_id");--> statement-breakpoint
CREATE INDEX "decision_innovation" ON "decision" USING btree ("region_id","innovation_id","decided_at");--> statement-breakpoint
CREATE INDEX "decision_due" ON "decision" USING btree ("region_id","due_on");--> statement-breakpoint
CREATE INDEX "verdict_innovation" ON "verdict" USING btree ("region_id","innovation_id","created_at");--> statement-breakpoint
CREATE INDEX "visit_batch_code" ON "visit_batch" USING btree ("region_id","code");--> statement-breakpoint
CREATE INDEX "visit_code_batch" ON "visit_code" USING btree ("region_id","batch_id");--> statement-breakpoint
CREATE INDEX "attachment_subject" ON "attachment" USING btree ("region_id","subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "attachment_innovation" ON "attachment" USING btree ("region_id","innovation_id");--> statement-breakpoint
CREATE INDEX "gate_move_innovation" ON "gate_move" USING btree ("region_id","innovation_id","created_at");--> statement-breakpoint
CREATE INDEX "worksheet_note_sheet" ON "worksheet_note" USING btree ("region_id","innovation_id","stage");