-- What the application and the auditor may do; the owner runs migrations only. Repeatable: runs again whenever this text changes,
-- and default privileges cover the tables of later migrations.
grant usage on schema public to ${appRole}, ${auditorRole};
grant select, insert, update, delete on all tables in schema public to ${appRole};
grant usage, select on all sequences in schema public to ${appRole};
grant select on all tables in schema public to ${auditorRole};
alter default privileges in schema public grant select, insert, update, delete on tables to ${appRole};
alter default privileges in schema public grant usage, select on sequences to ${appRole};
alter default privileges in schema public grant select on tables to ${auditorRole};

revoke insert, update, delete, truncate on audit_event, audit_head from ${appRole};
revoke update, delete, truncate on framework_version, closing, closing_circle, month_result from ${appRole};
revoke delete, truncate on period, score_sheet from ${appRole};
revoke update, delete, truncate on import_batch, imported_month_result from ${appRole};
grant update (withdrawn_at, withdrawn_by, withdraw_reason) on import_batch to ${appRole};
grant update (live) on imported_month_result to ${appRole};
revoke all on account, sign_in_throttle, setup_token, spring_session, spring_session_attributes from ${auditorRole};
revoke execute on function audit_append, assert_period_open, assert_month_open from public;
grant execute on function audit_append, assert_period_open, assert_month_open to ${appRole};

revoke update, delete, truncate on closing_part, year_part from ${appRole};
revoke update, delete, truncate on year_result, year_circle, year_sheet_withdrawn from ${appRole};
revoke delete, truncate on year_rating from ${appRole};
revoke truncate on year_sheet, year_tie_choice from ${appRole};
revoke execute on function assert_year_open from public;
grant execute on function assert_year_open to ${appRole};

revoke update, delete, truncate on result_acknowledgement from ${appRole};

revoke update, truncate on notice from ${appRole};
grant update (read_at) on notice to ${appRole};
revoke delete, truncate on mail_outbox, notice_preference from ${appRole};
revoke delete, truncate on delegation from ${appRole};
revoke update, delete, truncate on sheet_reroute from ${appRole};
revoke update, delete, truncate on personnel_move from ${appRole};
revoke delete, truncate on hand_over from ${appRole};
revoke update, delete, truncate on deciding_agency_choice from ${appRole};
revoke delete, truncate on appeal, appeal_line from ${appRole};
revoke delete, truncate on appeal_product from ${appRole};
revoke update, delete, truncate on product_correction from ${appRole};
revoke update, delete, truncate on appeal_step, appeal_file from ${appRole};
revoke truncate on meeting, meeting_participant, meeting_item from ${appRole};
revoke update, delete, truncate on sheet_remark from ${appRole};
revoke truncate on sheet_feedback from ${appRole};
revoke delete, truncate on reopening, deadline_extension, deadline_request from ${appRole};
revoke update, delete, truncate on reopening_sheet, archived_stage from ${appRole};
revoke update, delete, truncate on levelling_step from ${appRole};
revoke insert, delete, truncate on levelling_rule from ${appRole};
revoke truncate on levelling_alert from ${appRole};

revoke delete, truncate on api_client, api_reader, api_task, api_webhook, api_delivery from ${appRole};
revoke update, delete, truncate on api_call from ${appRole};
revoke insert, update, delete, truncate on api_call_total from ${appRole};
revoke insert, update, delete, truncate on api_feed from ${appRole};
revoke update, delete, truncate on api_change from ${appRole};
revoke all on api_client, api_webhook from ${auditorRole};
grant select (id, name, contact, agency_id, scopes, created_at, created_by, issued_at, expires_at, revoked_at, revoked_by, released_at, released_by) on api_client to ${auditorRole};
grant select (client_id, url, enabled, changed_at) on api_webhook to ${auditorRole};
revoke execute on function number_api_changes, count_api_calls, forget_api_calls, forget_api_changes from public;
grant execute on function number_api_changes, count_api_calls, forget_api_calls, forget_api_changes to ${appRole};
revoke update, delete, truncate on letterhead from ${appRole};
revoke delete, truncate on paper_number from ${appRole};
revoke update, truncate on paper_bundle_block from ${appRole};
revoke insert, update, delete, truncate on month_tally, agency_tally, published_months from ${appRole};
revoke execute on function tally_results, line_up_months, line_up_published_months, line_up_imported_months, line_up_months_of_posts,
    line_up_months_of_changed_posts from public;
revoke update, delete, truncate on nomination from ${appRole};
grant update (withdrawn_at, withdrawn_by, withdrawer_name, withdraw_reason) on nomination to ${appRole};
revoke insert, delete, truncate on personnel_threshold from ${appRole};
