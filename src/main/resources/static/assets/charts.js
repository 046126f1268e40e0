// Draws what stands in a table, for those who see better in pictures. The table stays: it is what a
// screen reader reads, what is printed, and what is there without scripts.
(function () {
  "use strict";
  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  // Of a table with several kinds of figures a chart may draw one kind; a table that begins with the
  // newest may be drawn from the oldest on.
  function read(table, figure) {
    const group = figure.dataset.group;
    const heads = Array.from(table.tHead.rows[table.tHead.rows.length - 1].cells);
    const rows = Array.from(table.tBodies[0].rows).filter(function (row) {
      return row.querySelector("td[data-n]");
    });
    if (figure.dataset.oldestFirst !== undefined) {
      rows.reverse();
    }
    const columns = [];
    heads.forEach(function (head, at) {
      if ((!group || head.dataset.group === group) && rows.some(function (row) { return row.cells[at] && row.cells[at].dataset.n !== undefined; })) {
        columns.push({ at: at, name: head.textContent.trim() });
      }
    });
    return { rows: rows, columns: columns };
  }

  function draw(figure) {
    const table = document.getElementById(figure.dataset.of);
    const data = table && read(table, figure);
    if (!data || data.rows.length === 0) {
      return;
    }
    const unit = figure.dataset.unit || "";
    const palette = [colour("--accent"), colour("--held"), colour("--done"), colour("--quiet")];
    const stacked = figure.dataset.stack !== undefined;
    // What is unusual has a mark on top, the same as in the table.
    const odd = { show: true, position: "top", formatter: "▲", color: colour("--failed"), fontSize: 16 };
    // Columns are told apart by a pattern too, not by the colour alone.
    const stripes = { symbol: "rect", rotation: 0.785, dashArrayX: [1, 0], dashArrayY: [3, 3], color: colour("--paper") };
    const chart = echarts.init(figure, null, { renderer: "canvas" });
    const axis = {
      axisLabel: { color: colour("--ink"), interval: 0, width: 84, overflow: "truncate", rotate: data.rows.length > 8 ? 40 : 0 },
      axisLine: { lineStyle: { color: colour("--edge") } },
    };
    chart.setOption({
      animation: false,
      aria: { enabled: false },
      color: palette,
      grid: { left: 8, right: 8, top: 36, bottom: 8, containLabel: true },
      legend: { show: data.columns.length > 1, top: 0, textStyle: { color: colour("--ink") } },
      tooltip: {
        trigger: "axis",
        backgroundColor: colour("--paper"),
        textStyle: { color: colour("--ink") },
        valueFormatter: function (value) { return Number(value).toLocaleString(document.documentElement.lang) + unit; },
      },
      xAxis: Object.assign({ type: "category", data: data.rows.map(function (row) { return row.cells[0].dataset.label || row.cells[0].textContent.trim(); }) }, axis),
      yAxis: {
        type: "value",
        min: 0,
        minInterval: stacked ? 0 : 1,
        max: unit === "%" ? 100 : null,
        axisLabel: { color: colour("--quiet") },
        splitLine: { lineStyle: { color: colour("--rule") } },
      },
      series: data.columns.map(function (column, at) {
        return {
          type: "bar",
          name: column.name,
          barMaxWidth: 36,
          itemStyle: at === 1 ? { decal: stripes } : {},
          stack: stacked ? "whole" : null,
          data: data.rows.map(function (row) {
            const cell = row.cells[column.at];
            const marked = cell.dataset.odd && (!stacked || at === data.columns.length - 1);
            return { value: Number(cell.dataset.n || 0), label: marked ? odd : { show: false } };
          }),
        };
      }),
    });
    // A column leads where its row leads.
    chart.on("click", function (event) {
      const column = data.columns[event.seriesIndex];
      const row = data.rows[event.dataIndex];
      const link = row.cells[column.at].querySelector("a") || row.querySelector("a");
      if (link) {
        link.click();
      }
    });
    window.addEventListener("resize", function () { chart.resize(); });
    figure.dataset.drawn = "true";
  }

  document.querySelectorAll("[data-chart]").forEach(draw);
})();
