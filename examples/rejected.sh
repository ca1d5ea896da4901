#!/bin/sh
# One line for every table that is wrong: file, title, the difference of every finding. Needs kcat 1.7 and jq.
# -C is not optional: without a terminal kcat else becomes a producer, and writes what it finds on its input.
# Records without ce_id are not crossfoot's; those with ce_dataref hold a reference instead of a table.
kcat -C -b "${CROSSFOOT_KAFKA_BOOTSTRAP:-127.0.0.1:9092}" -t crossfoot.rejected.v1 -o beginning -e -q \
  -f '%h\t%s\n' |
  awk -F '\t' '$1 ~ /ce_id=/ && $1 !~ /ce_dataref=/ { print $2 }' |
  jq -r '[.document.source, .table.title] + [.findings[].check | .difference // .outcome] | @tsv'
