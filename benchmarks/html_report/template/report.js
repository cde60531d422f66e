"use strict";
(() => {
  const ROWS_AT_FIRST = 100;
  const FAILED = 0.5;
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId("data").textContent);
  const sheets = JSON.parse(byId("sheets").textContent);
  const markdownSheets = JSON.parse(byId("markdown-sheets").textContent);
  const TIE = data.tie;
  const systems = data.datasets[0].systems;
  const compared = data.datasets[0].compared;
  const [first, second] = compared.map((name) => systems.indexOf(name));
  data.pages.forEach((page, number) => {
    page.number = number;
    page.datasetName = data.datasets[page.dataset].name;
    page.hash = `#page=${encodeURIComponent(page.datasetName)}/${encodeURIComponent(page.id)}`;
    page.difference = second === undefined || page.scores[first] === null ? null : page.scores[first] - page.scores[second];
  });
  let shown = [];
  let showAll = false;
  let order = { column: null, down: false };

  function element(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...children);
    return node;
  }

  const share = (value) => value === null ? "–" : value.toFixed(3).replace(/^0/, "");
  const ms = (value) => value === null ? "–" : value.toFixed(1);
  const signed = (value) => value === null ? "–" : (value < 0 ? "−" : "+") + share(Math.abs(value));
  const mean = (values) => values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null;

  // --- the table -------------------------------------------------------------------------------------------------

  function scoreCell(page, system) {
    const cell = element("td", {}, share(page.scores[system]));
    if (page.states[system]) cell.prepend(element("span", { class: "tag" }, page.states[system]), " ");
    return cell;
  }

  function scoreColumn(name) {
    const system = systems.indexOf(name);
    return { title: name, value: (page) => page.scores[system], cell: (page) => scoreCell(page, system) };
  }

  function differenceCell(page) {
    const kind = Math.abs(page.difference) <= TIE ? "" : page.difference > 0 ? "good" : "bad";
    return element("td", { class: kind }, signed(page.difference));
  }

  const columns = [
    { title: "page", value: (page) => page.id, cell: (page) => element("th", { scope: "row" }, element("a", { href: page.hash, class: "id", title: page.id }, page.id)) },
    ...[["dataset", "datasetName"], ["type", "type"], ["language", "language"]]
      .filter(([, field]) => new Set(data.pages.map((page) => page[field])).size > 1)
      .map(([title, field]) => ({ title, value: (page) => page[field], cell: (page) => element("td", { class: "text" }, page[field]) })),
    ...compared.map(scoreColumn),
    ...(second === undefined ? [] : [{ title: "difference", about: `${compared[0]} minus ${compared[1]}`, value: (page) => page.difference, cell: differenceCell }]),
    ...compared.map((name) => ({
      title: `${name} ms`,
      about: "CPU milliseconds",
      value: (page) => page.ms[systems.indexOf(name)],
      cell: (page) => element("td", {}, ms(page.ms[systems.indexOf(name)])),
    })),
    ...systems.filter((name) => !compared.includes(name)).map(scoreColumn),
  ];

  const outcomes = [
    ...(second === undefined ? [] : [
      [`${compared[0]} better`, (page) => page.difference > TIE],
      [`${compared[1]} better`, (page) => page.difference !== null && page.difference < -TIE],
      ["tied", (page) => page.difference !== null && Math.abs(page.difference) <= TIE],
    ]),
    ...compared.map((name, index) => [`${name} below ${share(FAILED)}`, (page) => {
      const score = page.scores[[first, second][index]];
      return score !== null && score < FAILED;
    }]),
    ["crash", (page) => page.states.includes("crash")],
    ["empty answer", (page) => page.states.includes("empty")],
  ];

  const filters = {
    text: (page, value) => page.id.toLowerCase().includes(value.toLowerCase()),
    dataset: (page, value) => page.datasetName === value,
    type: (page, value) => page.type === value,
    language: (page, value) => page.language === value,
    outcome: (page, value) => outcomes[Number(value)][1](page),
  };

  function fillFilter(name, values) {
    const select = byId(`filter-${name}`);
    const counts = new Map();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    for (const [value, count] of [...counts].sort((a, b) => b[1] - a[1])) {
      select.append(element("option", { value }, `${value} (${count})`));
    }
    select.closest("label").hidden = counts.size < 2;
  }

  function compare(a, b) {
    if (a === null || b === null) return (a === null) - (b === null);
    const direction = order.down ? -1 : 1;
    return direction * (typeof a === "string" ? a.localeCompare(b, "en", { numeric: true }) : a - b);
  }

  function update() {
    const wanted = Object.entries(filters).map(([name, test]) => [test, byId(`filter-${name}`).value]).filter(([, value]) => value);
    shown = data.pages.filter((page) => wanted.every(([test, value]) => test(page, value)));
    if (order.column) shown.sort((a, b) => compare(order.column.value(a), order.column.value(b)));
    const means = compared.map((name) => [name, mean(shown.map((page) => page.scores[systems.indexOf(name)]).filter((score) => score !== null))]);
    byId("summary").textContent =
      `${shown.length.toLocaleString("en")} of ${data.pages.length.toLocaleString("en")} pages; mean F1: ` +
      means.map(([name, value]) => `${name} ${share(value)}`).join(", ");
    draw();
  }

  function draw() {
    const rows = showAll ? shown : shown.slice(0, ROWS_AT_FIRST);
    byId("page-table").tBodies[0].replaceChildren(...rows.map((page) => {
      const row = element("tr", {}, ...columns.map((column) => column.cell(page)));
      row.addEventListener("click", () => { location.hash = page.hash; });
      return row;
    }));
    byId("more").hidden = rows.length === shown.length;
    byId("more").textContent = `Show all ${shown.length.toLocaleString("en")}`;
  }

  function sortBy(column, head) {
    const isFigure = typeof column.value(data.pages[0]) !== "string";
    order = { column, down: order.column === column ? !order.down : isFigure };
    for (const other of head.parentNode.children) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", order.down ? "descending" : "ascending");
    update();
  }

  function head(column) {
    const button = element("button", { type: "button" }, column.title);
    const cell = element("th", { scope: "col", title: column.about ?? "", class: ["type", "language", "dataset"].includes(column.title) ? "text" : "" }, button);
    button.addEventListener("click", () => sortBy(column, cell));
    return cell;
  }

  // --- a page's sheet --------------------------------------------------------------------------------------------

  async function unpack(packed) {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).json();
  }

  const marks = ["missing-1", "missing-2", "missing-3"];
  const piece = ([mark, text], isGold) => mark ? element("mark", { class: isGold ? marks[mark - 1] : "extra" }, text) : text;

  function cells(row, hasGold) {
    const differs = row.some((pieces) => pieces.some(([mark]) => mark));
    return element("div", { class: differs ? "sheet-row" : "sheet-row same" },
      ...(hasGold ? row : row.slice(1)).map((pieces, column) => element("div", { dir: "auto" }, ...pieces.map((one) => piece(one, hasGold && column === 0)))));
  }

  function heads(page, sheet) {
    const gold = sheet.gold ? [element("div", { class: "gold" }, "gold")] : [];
    return [...gold, ...compared.map((name, index) => {
      const system = [first, second][index];
      const crash = sheet.crashes[index];
      const facts = element("small", {}, `${share(page.scores[system])}, ${ms(page.ms[system])} ms`);
      const cell = element("div", { class: ["first", "second"][index] }, name, facts);
      if (crash) cell.append(" ", element("span", { class: "tag" }, crash));
      return cell;
    })];
  }

  function legend(hasGold) {
    const words = hasGold
      ? [["extra", "not in the gold"], ...compared.map((name, index) => [marks[index], `missing from ${name}`]), ...(compared.length > 1 ? [[marks[2], "missing from both"]] : [])]
      : [["extra", "not in the other answer (this page has no gold text)"]];
    return words.map(([mark, meaning]) => element("span", {}, element("mark", { class: mark }, meaning)));
  }

  function showSnippets(sheet) {
    const verdict = (flags) => flags.map((contained, index) => `${contained ? "in" : "not in"} ${compared[index]}`).join(", ");
    const items = (list, wish) => list.map(([snippet, ...flags]) => element("li", {}, element("span", { dir: "auto" }, `“${snippet}”`), ` ${wish}: ${verdict(flags)}`));
    byId("snippets").hidden = !(sheet.with.length || sheet.without.length);
    byId("snippets").querySelector("summary").textContent = `${sheet.with.length} snippets wanted, ${sheet.without.length} unwanted`;
    byId("snippets").querySelector("ul").replaceChildren(...items(sheet.with, "wanted"), ...items(sheet.without, "unwanted"));
  }

  const FRAME_STYLE = "<meta charset=utf-8><style>body{margin:12px;font:14px/1.5 system-ui,sans-serif;overflow-wrap:break-word}" +
    "table{border-collapse:collapse}td,th{border:1px solid #999;padding:2px 6px}pre,code{background:#eee}pre{padding:8px;overflow:auto}</style>";

  function frame(html, title) {
    return element("iframe", { sandbox: "", title, srcdoc: FRAME_STYLE + html });
  }

  function markdownColumn({ name, markdown, html, crash }, rendered) {
    const head = element("div", { class: "column-head" }, name);
    if (crash) head.append(" ", element("span", { class: "tag" }, crash));
    const content = rendered ? frame(html, `${name}, rendered`) : element("pre", { dir: "auto", tabindex: "0" }, markdown);
    return element("div", { class: "column" }, head, content);
  }

  async function showMarkdown(page) {
    const shows = byId("show-markdown").checked && markdownSheets.length > 0;
    byId("markdown-line").hidden = markdownSheets.length === 0;
    byId("rendered-label").hidden = byId("markdown-columns").hidden = !shows;
    byId("text-line").hidden = byId("text-body").hidden = shows;
    byId("markdown-columns").replaceChildren();
    if (!shows) return;
    const sheet = await unpack(markdownSheets[page.number]);
    if (location.hash !== page.hash) return;  // the reader has opened another page meanwhile
    const original = element("div", { class: "column" }, element("div", { class: "column-head" }, "page, without its styles"), frame(sheet.page, "page"));
    const rendered = byId("rendered").checked;
    byId("markdown-columns").replaceChildren(original, ...sheet.columns.map((column) => markdownColumn(column, rendered)));
  }

  async function open(page) {
    const sheet = await unpack(sheets[page.number]);
    if (location.hash !== page.hash) return;  // the reader has opened another page meanwhile
    byId("sheet-title").textContent = page.id;
    const facts = [page.datasetName, page.type, page.language, sheet.title].filter((fact) => fact && fact !== "unknown");
    byId("sheet-facts").replaceChildren(facts.join(" · "));
    if (/^https?:\/\//i.test(sheet.url ?? "")) {
      byId("sheet-facts").append(" · ", element("a", { href: sheet.url, target: "_blank", rel: "noopener noreferrer" }, "original page"));
    }
    byId("sheet-note").hidden = !sheet.cut;
    byId("sheet-note").textContent = "A text is too long to be shown in full; its end is cut off.";
    showSnippets(sheet);
    byId("legend").replaceChildren(...legend(sheet.gold));
    byId("sheet-heads").replaceChildren(...heads(page, sheet));
    const rows = sheet.rows.map((row) => cells(row, sheet.gold));
    byId("sheet-rows").replaceChildren(...(rows.length ? rows : [element("p", { class: "nothing" }, "The gold and the answers are empty.")]));
    byId("sheet-rows").parentNode.scrollTop = 0;
    showMarkdown(page);
    const index = shown.indexOf(page);
    byId("previous").disabled = index <= 0;
    byId("next").disabled = index < 0 || index === shown.length - 1;
    if (!byId("sheet").open) byId("sheet").showModal();
    byId("sheet").dataset.page = page.hash;
  }

  function openFromAddress() {
    const page = data.pages.find((candidate) => candidate.hash === location.hash);
    if (page) open(page);
    else if (byId("sheet").open) byId("sheet").close();
  }

  function step(by) {
    const index = shown.findIndex((page) => page.hash === location.hash);
    const other = index < 0 ? undefined : shown[index + by];
    if (other) location.replace(other.hash);
  }

  // --- wiring ----------------------------------------------------------------------------------------------------

  byId("page-table").tHead.replaceChildren(element("tr", {}, ...columns.map(head)));
  fillFilter("dataset", data.pages.map((page) => page.datasetName));
  fillFilter("type", data.pages.map((page) => page.type));
  fillFilter("language", data.pages.map((page) => page.language));
  outcomes.forEach(([title], number) => byId("filter-outcome").append(element("option", { value: number }, title)));
  byId("filters").addEventListener("input", update);
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("more").addEventListener("click", () => { showAll = true; draw(); });
  byId("only-differences").addEventListener("change", (event) => byId("sheet-rows").classList.toggle("same-hidden", event.target.checked));
  for (const name of ["show-markdown", "rendered"]) {
    byId(name).addEventListener("change", () => showMarkdown(data.pages.find((page) => page.hash === location.hash)));
  }
  byId("previous").addEventListener("click", () => step(-1));
  byId("next").addEventListener("click", () => step(1));
  byId("close").addEventListener("click", () => byId("sheet").close());
  byId("sheet").addEventListener("close", () => history.replaceState(null, "", location.pathname + location.search));
  byId("sheet").addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") step(-1);
    if (event.key === "ArrowRight") step(1);
  });
  window.addEventListener("hashchange", openFromAddress);
  update();
  openFromAddress();
})();
