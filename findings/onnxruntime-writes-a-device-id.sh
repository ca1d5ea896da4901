#!/usr/bin/env bash
# onnxruntime 1.32 on Linux makes an id of the machine and a database of events in the user's cache as soon as
# it is imported. `disable_telemetry_events()` can only be called behind that; the variable
# ORT_DISABLE_TELEMETRY, set before the import, prevents it. Exits 1 if that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q onnxruntime==1.32.0 numpy==2.4.6

written() { # what an import leaves in an empty home, with the settings that are given
  rm -rf "$folder/home" && mkdir "$folder/home"
  env -i PATH="$PATH" HOME="$folder/home" "$@" "$folder/venv/bin/python" -c "$program"
  (cd "$folder/home" && find . -type f | sort | tr '\n' ' ')
}
program="import onnxruntime"
plain=$(written)
program="import onnxruntime; onnxruntime.disable_telemetry_events()"
called=$(written)
program="import onnxruntime"
silenced=$(written ORT_DISABLE_TELEMETRY=1)
printf 'onnxruntime 1.32.0\nimported: %s\nand asked to be silent: %s\nwith the variable: %s\n' "$plain" "$called" "$silenced"
[[ $plain == *deviceid* && $called == *deviceid* && -z $silenced ]]
