import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Tooltip,
} from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, Legend, LineController, LineElement, LinearScale, PointElement, Tooltip);

/** Chart.js, as far as it is used. */
export const Drawing = Chart;

const DASHES = [[], [6, 4], [2, 3], [10, 4, 2, 4], [1, 5]];

/**
 * @param {import('./chart.js').Chart} chart @param {string[]} colours of the series @param {{text: string, line: string}} quiet
 * @returns {any} what Chart.js is to draw
 */
export function configuration(chart, colours, quiet) {
  const scale = (/** @type {boolean} */ grid) => ({
    stacked: chart.stacked,
    beginAtZero: true,
    border: { color: quiet.line },
    grid: { display: grid, color: quiet.line },
    ticks: { color: quiet.text, precision: 0, maxRotation: 0, autoSkipPadding: 12 },
  });
  return {
    type: chart.type,
    data: { labels: chart.labels, datasets: chart.series.map((series, at) => dataset(series, at, colours)) },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      plugins: { legend: { display: chart.series.length > 1, labels: { color: quiet.text, usePointStyle: true, pointStyle: chart.type === 'line' ? 'line' : 'rect' } } },
      scales: { x: scale(false), y: scale(true) },
    },
  };
}

/** @param {import('./chart.js').Series} series @param {number} at @param {string[]} colours */
function dataset({ title, values }, at, colours) {
  const colour = colours[at % colours.length];
  return {
    label: title,
    data: values,
    borderColor: colour,
    backgroundColor: colour,
    borderDash: DASHES[at % DASHES.length],
    borderWidth: 2,
    pointRadius: 2,
    maxBarThickness: 36,
  };
}
