"""What is promised about profiles that lose nothing, row by row, and the tests that prove each row."""

import ast
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROWS = 45

PROMISES: dict[int, tuple[str, ...]] = {
    1: (
        "profiles/test_kills.py::test_a_program_killed_while_saving_leaves_a_whole_file_and_no_litter",
        "profiles/test_kills_proof.py::test_saves_killed_at_random_moments_leave_old_or_new_and_no_litter",
    ),
    2: (
        "profiles/test_kills.py::test_a_save_killed_at_any_of_its_file_calls_leaves_old_or_new_and_no_litter",
    ),
    3: (
        "profiles/test_power_cut.py::test_a_save_leaves_the_old_or_the_new_version",
        "profiles/test_power_cut.py::test_what_was_called_saved_is_there",
        "profiles/test_power_cut.py::test_on_every_disk_that_is_left_the_next_save_works_and_leaves_no_litter",
    ),
    4: (
        "profiles/test_failing_disk.py::test_a_save_on_a_failing_disk_is_told_or_really_done",
        "profiles/test_failing_disk.py::test_a_profile_created_on_a_failing_disk_is_told_or_really_there",
    ),
    5: ("profiles/test_failing_disk.py::test_a_save_works_again_once_the_disk_does",),
    6: (
        "profiles/test_durable.py::test_short_writes_are_continued",
        "profiles/test_full_disk.py::test_with_any_room_too_little_the_old_version_stands_and_it_works_when_there_is_room",
    ),
    7: (
        "profiles/test_failing_disk.py::test_a_read_error_is_told_and_never_an_empty_profile",
        "profiles/test_failing_disk.py::test_a_profile_that_cannot_be_read_is_not_taken_for_a_changed_one",
    ),
    8: (
        "profiles/test_full_disk.py::test_with_any_room_too_little_the_old_version_stands_and_it_works_when_there_is_room",
        "profiles/test_full_disk.py::test_a_limit_on_the_size_of_files_is_said_and_the_old_version_stands",
    ),
    9: (
        "cli/test_odd_places.py::test_a_home_that_nobody_can_write_is_said_and_what_can_be_read_is_read",
        "profiles/test_store.py::test_a_folder_that_cannot_be_written_is_told_when_opening",
    ),
    10: ("tui/test_recovery.py::test_a_disk_that_fails_while_it_runs_is_said_and_made_good",),
    11: (
        "profiles/test_load.py::test_a_file_cut_anywhere_is_noticed",
        "profiles/test_load.py::test_a_file_zeroed_from_anywhere_on_is_noticed",
        "profiles/test_history.py::test_a_cut_profile_names_the_snapshot_to_go_back_to",
    ),
    12: (
        "terminal/test_full_screen.py::test_a_signal_ends_it_in_time_with_the_typing_kept_and_the_terminal_restored",
        "terminal/test_without_screen.py::test_ctrl_c_in_the_plain_face_ends_with_130_and_everything_is_saved",
        "terminal/test_odd_input.py::test_a_signal_ends_it_in_time_while_hundreds_of_keys_wait",
    ),
    13: (
        "terminal/test_watched.py::test_a_terminal_that_is_closed_ends_it_in_time_with_the_typing_kept",
        "terminal/test_watched.py::test_a_terminal_that_is_gone_without_a_signal_ends_it_too",
    ),
    14: (
        "tui/test_recovery.py::test_somebody_who_never_pauses_has_their_text_noted_down_meanwhile",
        "tui/test_recovery.py::test_what_was_not_saved_is_offered_line_by_line_and_changes_nothing_by_itself",
        "terminal/test_typing_proof.py::test_a_kill_while_typing_loses_at_most_a_second",
    ),
    15: (
        "terminal/test_odd_input.py::test_being_continued_by_the_system_redraws_and_leaves_the_terminal_as_before",
        "terminal/test_odd_input.py::test_a_stop_signal_followed_by_a_continue_signal_ends_with_the_terminal_restored",
        "terminal/test_odd_input.py::test_ctrl_z_gives_the_terminal_back_to_the_shell_until_it_is_continued",
    ),
    16: (
        "terminal/test_watched.py::test_a_terminal_of_an_odd_size_is_survived_and_left_cleanly",
        "terminal/test_watched.py::test_two_hundred_sizes_in_a_row_are_survived",
    ),
    17: (
        "cli/test_start.py::test_without_a_terminal_one_sentence_names_the_plain_face",
        "cli/test_streams.py::test_a_full_disk_behind_standard_output_ends_with_five",
        "terminal/test_without_screen.py::test_a_dumb_terminal_gets_one_sentence_that_names_the_plain_face",
    ),
    18: (
        "terminal/test_monkey.py::test_some_hundred_random_events_do_no_harm",
        "terminal/test_odd_input.py::test_it_stays_and_quits_cleanly_after",
    ),
    19: ("profiles/test_conflicts.py::test_two_programs_that_save_at_once_lose_nothing_they_called_saved",),
    20: ("profiles/test_killed_holder.py::test_the_next_save_works_at_once",),
    21: (
        "profiles/test_conflicts.py::test_a_file_changed_by_someone_else_is_left_and_ours_lies_beside_it",
        "tui/test_leaving.py::test_leaving_after_a_conflict_names_the_file_that_holds_the_answers",
    ),
    22: (
        "tui/test_session.py::test_a_file_that_someone_else_changed_is_left_alone_and_ours_goes_on_beside_it",
    ),
    23: (
        "profiles/test_clocks.py::test_thirty_saves_and_snapshots_within_a_second_of_a_clock_set_back_lose_nothing",
        "profiles/test_clocks.py::test_a_file_of_an_odd_time_is_listed_and_opened",
        "profiles/test_history.py::test_a_clock_set_back_changes_no_order",
    ),
    24: ("cli/test_odd_places.py::test_a_file_is_the_same_utf_8_everywhere",),
    25: (
        "profiles/test_store.py::test_a_newer_format_is_refused_and_left_byte_for_byte",
        "profiles/test_load.py::test_a_newer_format_names_both_versions",
        "terminal/test_full_screen.py::test_a_profile_that_cannot_be_opened_ends_with_its_code_and_says_why",
    ),
    26: (
        "profiles/test_load.py::test_a_format_that_is_none_is_refused_at_its_place",
        "profiles/test_migrate.py::test_the_first_change_writes_it_anew_and_keeps_it_as_it_was",
        "profiles/test_migrate.py::test_a_format_that_no_migration_knows_is_refused_and_left",
    ),
    27: (
        "cli/test_broken_profiles.py::test_a_profile_of_a_newer_program_ends_with_four_and_stays",
        "cli/test_newer_and_back.py::test_no_command_changes_a_byte_of_what_a_newer_release_wrote",
        "cli/test_newer_and_back.py::test_a_newer_profile_goes_into_the_trash_and_comes_back_byte_for_byte",
        "cli/test_newer_and_back.py::test_an_older_release_that_can_save_keeps_what_a_newer_one_added_for_the_way_forward",
    ),
    28: (
        "profiles/test_toml.py::test_unknown_keys_are_kept_everywhere",
        "profiles/test_toml.py::test_any_profile_comes_back_from_its_bytes_as_it_was",
    ),
    29: (
        "profiles/test_originals.py::test_the_file_as_it_was_goes_into_the_history_and_the_save_names_it",
        "cli/test_recovery.py::test_comments_that_a_save_would_lose_are_kept_and_that_is_said",
    ),
    30: (
        "profiles/test_store.py::test_opening_touches_nothing",
        "profiles/test_check.py::test_looking_changes_nothing",
        "cli/test_profiles.py::test_showing_a_profile_leaves_its_file_untouched",
        "plain/test_interview.py::test_opening_and_leaving_does_not_touch_the_file",
    ),
    31: (
        "profiles/test_toml.py::test_the_same_profile_gives_the_same_bytes_twice",
        "cli/test_set.py::test_the_same_answer_twice_gives_the_same_file",
    ),
    32: (
        "profiles/test_hostile_files.py::test_every_hostile_file_is_used_or_refused_in_words_and_stays_as_it_is",
        "profiles/test_hostile_files.py::test_each_is_answered_within_five_seconds_and_nearly_all_in_half_a_second",
    ),
    33: (
        "profiles/test_mutations_proof.py::test_thousands_of_spoiled_profiles_are_used_or_refused_with_a_place",
        "profiles/test_mutations_proof.py::test_some_hundred_spoiled_profiles_are_used_or_refused_with_a_place",
    ),
    34: ("cli/test_rules.py::test_a_bad_rule_is_set_aside_and_the_rest_answers",),
    35: (
        "cli/test_hostile_text.py::test_a_hostile_profile_is_shown_spelled_out_everywhere",
        "cli/test_hostile_text.py::test_a_hostile_rule_file_is_shown_spelled_out",
        "tui/test_text.py::test_cleaned_text_is_always_printable_and_stays_as_it_is",
    ),
    36: (
        "tui/test_text.py::test_content_is_never_read_as_markup",
        "tui/test_home.py::test_control_marks_and_markup_in_a_file_name_are_only_text",
    ),
    37: (
        "profiles/test_load.py::test_a_wrong_answer_is_told_with_its_place_and_what_was_expected",
        "profiles/test_load.py::test_a_wrong_value_is_told_with_its_place_and_what_was_expected",
        "cli/test_set.py::test_what_is_no_ordinary_number_is_refused_by_the_name_of_its_question",
        "cli/test_set.py::test_a_value_of_another_kind_in_a_file_is_named_kept_and_not_used",
        "rules/test_extremes.py::test_no_reading_and_no_sum_is_anything_but_a_number",
    ),
    38: (
        "profiles/test_names.py::test_a_name_that_is_not_safe_everywhere_is_refused",
        "profiles/test_names.py::test_a_name_that_is_taken_stays_inside_its_folder",
        "cli/test_profiles.py::test_a_name_that_is_no_name_is_refused_and_nothing_is_written",
    ),
    39: (
        "profiles/test_names.py::test_two_spellings_of_one_name_are_the_same_name",
        "profiles/test_store.py::test_a_name_that_is_taken_however_spelled_is_not_created",
    ),
    40: (
        "profiles/test_store.py::test_what_is_no_file_is_told",
        "profiles/test_store.py::test_a_huge_file_is_refused_without_being_read",
        "cli/test_broken_profiles.py::test_what_is_no_file_ends_with_five",
    ),
    41: (
        "profiles/test_modes.py::test_with_an_open_umask_nothing_that_is_kept_can_be_read_by_others",
        "profiles/test_store.py::test_a_save_never_loosens_the_mode",
    ),
    42: (
        "profiles/test_store.py::test_a_save_through_a_link_updates_its_target_and_keeps_the_link",
        "profiles/test_modes.py::test_a_link_planted_at_the_name_of_a_temporary_file_is_not_followed",
        "profiles/test_locks.py::test_a_link_planted_at_the_name_of_the_lock_is_not_followed",
    ),
    43: (
        "terminal/test_watched.py::test_the_full_screen_reaches_nothing_but_its_own_folder",
        "terminal/test_watched.py::test_commands_and_the_plain_face_reach_nothing_but_their_own_folder",
        "cli/test_streams.py::test_no_command_opens_a_socket",
        "web/test_address.py::test_no_other_address_of_the_machine_listens",
        "web/test_address.py::test_the_page_and_what_it_loads_name_no_other_machine",
    ),
    44: (
        "profiles/test_redact.py::test_nothing_that_a_person_wrote_gets_into_it",
        "tui/test_text.py::test_a_fault_is_kept_without_any_value",
        "terminal/test_watched.py::test_the_full_screen_reaches_nothing_but_its_own_folder",
        "terminal/test_private.py::test_nothing_private_is_left_in_the_scrollback_the_title_or_the_clipboard",
        "terminal/test_private.py::test_nothing_private_is_told_to_those_who_list_processes",
        "terminal/test_private.py::test_no_file_but_the_profile_its_history_and_its_recovery_holds_anything_private",
    ),
    45: (
        "tui/test_app.py::test_a_fault_of_our_own_ends_in_one_sentence_without_values",
        "tui/test_recovery.py::test_a_fault_of_our_own_keeps_what_was_being_typed",
        "terminal/test_private.py::test_a_fault_of_our_own_ends_in_one_sentence_with_the_typing_kept_and_nothing_private_told",
    ),
}


@cache
def found_in(file: str) -> frozenset[str]:
    """Give the names of the test functions of a file."""
    path = ROOT / "tests" / file
    tree = ast.parse(path.read_text(encoding="utf-8")) if path.exists() else ast.Module([], [])
    functions = (each for each in tree.body if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef))
    return frozenset(each.name for each in functions if each.name.startswith("test_"))


def test_every_promise_has_a_row() -> None:
    assert list(range(1, ROWS + 1)) == sorted(PROMISES)


@pytest.mark.parametrize("row", PROMISES)
def test_a_promise_names_tests_that_exist(row: int) -> None:
    missing = [
        each for each in PROMISES[row] if each.partition("::")[2] not in found_in(each.partition("::")[0])
    ]

    assert PROMISES[row]
    assert [] == missing
