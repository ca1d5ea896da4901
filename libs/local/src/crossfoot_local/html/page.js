"use strict";
const checks = JSON.parse(document.getElementById("checks").textContent);
const detail = document.getElementById("detail");
const names = { pass: "相符", pass_within_rounding: "在四舍五入范围内相符", fail: "不符", not_checkable: "无法核对" };
const text = (tag, content, parent) => { const e = document.createElement(tag); e.textContent = content; parent.append(e); return e; };

function place(operand) {
  if (operand.line) return `第${operand.line}行`;
  if (operand.page) return `第${operand.page}页`;
  return "";
}
function describe(check, into) {
  text("h3", `${names[check.outcome]} · ${check.rule}`, into);
  text("p", check.message || check.reason, into);
  const table = document.createElement("table");
  for (const operand of check.operands) {
    const row = table.insertRow();
    row.insertCell().textContent = operand.role === "stated" ? "=" : operand.role === "other" ? "↔" : operand.sign < 0 ? "−" : "+";
    const label = row.insertCell();
    const name = [operand.label, operand.path].filter(Boolean).join(" / ") || "正文";
    const cell = document.getElementById(operand.id);
    if (cell) { const a = text("a", name, label); a.href = `#${operand.id}`; } else label.textContent = name;
    const figure = row.insertCell(); figure.className = "number"; figure.textContent = operand.text || "（空）";
    const where = row.insertCell(); where.className = "place";
    if (document.getElementById(`l${operand.line}`)) { const a = text("a", place(operand), where); a.href = `#l${operand.line}`; }
    else where.textContent = place(operand);
  }
  into.append(table);
}
function show(numbers) {
  document.querySelectorAll(".lit, .lit-stated").forEach(e => e.classList.remove("lit", "lit-stated"));
  detail.replaceChildren();
  const close = text("button", "×", detail); close.ariaLabel = "关闭"; close.onclick = () => { detail.hidden = true; };
  for (const number of numbers) {
    describe(checks[number], detail);
    for (const operand of checks[number].operands) document.getElementById(operand.id)?.classList.add(operand.role === "stated" ? "lit-stated" : "lit");
  }
  detail.hidden = false;
}
function chosen(target) {
  const cell = target.closest("td[data-checks]");
  if (cell) return cell.dataset.checks.split(" ").map(Number);
  const finding = target.closest(".finding");
  if (!finding) return null;
  const number = Number(finding.dataset.check);
  const stated = checks[number].operands.find(o => o.role === "stated" && document.getElementById(o.id));
  if (stated) document.getElementById(stated.id).scrollIntoView({ block: "center", behavior: "smooth" });
  return [number];
}
document.addEventListener("click", event => { const numbers = chosen(event.target); if (numbers) show(numbers); });
document.addEventListener("keydown", event => {
  if (event.key === "Escape") detail.hidden = true;
  if (event.key === "Enter") { const numbers = chosen(event.target); if (numbers) show(numbers); }
});
