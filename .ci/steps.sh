# Steps of a run, with what each takes: wall time, and processor time of all that it starts and waits for. To be sourced by bash.
# A step with a budget fails above one and a half times of it in processor time. Wall time is told and decides nothing: on a busy
# machine it says what others do. (Bash asks the system: getrusage of its children, theirs included.)

failed_steps=0
step_table=""
steps_folder="$(mktemp -d)"
: "${failed_steps}" "${step_table}"

say() { printf '\n== %s\n' "$*"; }

# Prints the processor time, in hundredths of a second, of what this shell has waited for. Not in a subshell: that has children of its own.
processor_time() {
  times >"$steps_folder/times"
  awk 'NR == 2 { gsub(/[ms]/, " "); printf "%d\n", 100 * (60 * $1 + $2 + 60 * $3 + $4) }' "$steps_folder/times" >"$steps_folder/processor"
  read -r processor <"$steps_folder/processor"
}

minutes_of() { printf '%d:%02d' $(($1 / 60)) $(($1 % 60)); }

# One line of the table: name, wall time, processor time (both seconds), budget of processor time in seconds (- for none).
note_step() {
  step_table+="$(printf '%-14s %9s %9s %9s' "$1" "$(minutes_of "$2")" "$(minutes_of "$3")" "$([ "$4" = - ] && echo - || minutes_of "$4")")"$'\n'
}

# Fails when a processor time is above one and a half times its budget (both in seconds; - for none).
within_budget() {
  [ "$3" = - ] && return 0
  [ $((2 * $2)) -le $((3 * $3)) ] && return 0
  echo "$1 took $(minutes_of "$2") of processor time, more than one and a half times its budget of $(minutes_of "$3")"
  return 1
}

# Runs a step: its name, its budget of processor time in seconds (- for none), its command. A step that fails does not stop the others.
step() {
  local name="$1" budget="$2" started=$SECONDS processor before wall work result=good
  processor_time
  before=$processor
  shift 2
  say "$name"
  "$@" || result=FAILED
  processor_time
  wall=$((SECONDS - started)) work=$(((processor - before) / 100))
  within_budget "$name" "$work" "$budget" || result=FAILED
  [ "$result" = good ] || failed_steps=$((failed_steps + 1))
  note_step "$name" "$wall" "$work" "$budget"
  echo "-- $name: $result, $wall s, $work s of processor time"
}

print_steps() { printf '%-14s %9s %9s %9s\n%s' step wall processor budget "$step_table"; }
