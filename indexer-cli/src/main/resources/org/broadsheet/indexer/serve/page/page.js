// What makes the pages quicker to use. All of them are whole without it. Nothing here looks for
// matches: marks, counts and the order of hits come from the server.
'use strict';

(() => {
  const HISTORY = 'broadsheet.history';
  const KEPT = 50;
  const SHOWN = 8;
  const $ = (selector, within = document) => within.querySelector(selector);
  const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

  // Earlier searches, in this browser alone.
  const past = {
    all() {
      try {
        const list = JSON.parse(localStorage.getItem(HISTORY) || '[]');
        return Array.isArray(list) ? list.filter((q) => typeof q === 'string') : [];
      } catch (e) {
        return [];
      }
    },
    add(query) {
      const list = [query, ...this.all().filter((q) => q !== query)].slice(0, KEPT);
      try {
        localStorage.setItem(HISTORY, JSON.stringify(list));
      } catch (e) {
        // A browser that keeps nothing.
      }
    },
    forget() {
      try {
        localStorage.removeItem(HISTORY);
      } catch (e) {
        // It kept nothing.
      }
    },
  };

  // The search box with a list of earlier searches: the ARIA pattern of an editable combobox.
  function combobox(input) {
    const list = document.createElement('ul');
    list.id = 'q-list';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', input.dataset.history);
    list.hidden = true;
    input.after(list);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', list.id);
    let at = -1;

    function close() {
      list.hidden = true;
      at = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }

    function choose(option) {
      if (option.dataset.forget) {
        past.forget();
        close();
        return;
      }
      input.value = option.textContent;
      close();
      input.form.requestSubmit();
    }

    function option(text, forget) {
      const item = document.createElement('li');
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      item.id = 'q-' + list.children.length;
      item.dir = 'auto';
      item.textContent = text;
      if (forget) {
        item.dataset.forget = 'true';
      }
      item.addEventListener('mousedown', (event) => {
        event.preventDefault();
        choose(item);
      });
      list.append(item);
    }

    function open() {
      const typed = input.value.trim().toLocaleLowerCase();
      const found = past
        .all()
        .filter((q) => q.toLocaleLowerCase().includes(typed) && q !== input.value)
        .slice(0, SHOWN);
      list.replaceChildren();
      found.forEach((q) => option(q, false));
      if (found.length > 0) {
        option(input.dataset.forget, true);
      }
      list.hidden = found.length === 0;
      at = -1;
      input.setAttribute('aria-expanded', String(!list.hidden));
      input.removeAttribute('aria-activedescendant');
    }

    function move(step) {
      if (list.hidden) {
        open();
      }
      const options = $$('[role=option]', list);
      if (options.length === 0) {
        return;
      }
      at = (at + step + options.length + (at < 0 && step < 0 ? 1 : 0)) % options.length;
      options.forEach((o, i) => o.setAttribute('aria-selected', String(i === at)));
      input.setAttribute('aria-activedescendant', options[at].id);
    }

    input.addEventListener('input', open);
    input.addEventListener('blur', close);
    input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        move(event.key === 'ArrowDown' ? 1 : -1);
      } else if (event.key === 'Enter' && at >= 0) {
        event.preventDefault();
        choose($$('[role=option]', list)[at]);
      } else if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        close();
      }
    });
    if (input.value.trim()) {
      past.add(input.value.trim());
    }
  }

  // A stretch of the timeline, by mouse, finger or keyboard.
  function brush(section) {
    const svg = $('.bars', section);
    const form = $('.dates', section);
    const names = svg.dataset.names.split(' ');
    const fields = [form.elements.namedItem('from'), form.elements.namedItem('to')];
    const chosen = [0, names.length - 1];
    const bars = $$('a', svg);
    const sliders = fields.map((field, i) => {
      const slider = document.createElement('input');
      slider.type = 'range';
      slider.min = 0;
      slider.max = names.length - 1;
      slider.value = chosen[i];
      slider.setAttribute('aria-label', field.closest('label').textContent.trim());
      slider.setAttribute('aria-valuetext', names[chosen[i]]);
      slider.addEventListener('input', () => {
        chosen[i] = Number(slider.value);
        show();
      });
      slider.addEventListener('keydown', (event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          form.requestSubmit();
        }
      });
      return slider;
    });
    const handles = document.createElement('div');
    handles.className = 'handles';
    handles.dir = 'ltr';
    handles.append(...sliders);
    svg.after(handles);

    function show() {
      const first = Math.min(...chosen);
      const last = Math.max(...chosen);
      fields[0].value = names[first];
      fields[1].value = names[last];
      bars.forEach((bar, i) => bar.classList.toggle('out', i < first || i > last));
      sliders.forEach((slider, i) => {
        slider.value = chosen[i];
        slider.setAttribute('aria-valuetext', names[chosen[i]]);
      });
    }

    function step(event) {
      const box = svg.getBoundingClientRect();
      const part = (event.clientX - box.left) / box.width;
      return Math.max(0, Math.min(names.length - 1, Math.floor(part * names.length)));
    }

    let from = -1;
    let dragged = false;
    svg.addEventListener('pointerdown', (event) => {
      from = step(event);
      dragged = false;
    });
    window.addEventListener('pointermove', (event) => {
      if (from >= 0 && (dragged || step(event) !== from)) {
        dragged = true;
        chosen[0] = from;
        chosen[1] = step(event);
        show();
      }
    });
    window.addEventListener('pointerup', () => {
      if (from >= 0 && dragged) {
        form.requestSubmit();
      }
      from = -1;
    });
    svg.addEventListener('dragstart', (event) => event.preventDefault());
    svg.addEventListener('click', (event) => {
      if (dragged) {
        event.preventDefault();
      }
    });
  }

  // The matches of an article, one after the other, and on into the next article of the list.
  function marks(nav) {
    const all = $$('mark[id]');
    const status = $('#mark-status');
    let at = -1;

    function go(to) {
      all.forEach((mark, i) => mark.classList.toggle('now', i === to));
      at = to;
      all[to].scrollIntoView({ block: 'center' });
      all[to].focus({ preventScroll: true });
      status.textContent = nav.dataset.of.replace('{0}', to + 1).replace('{1}', all.length);
      history.replaceState(null, '', '#m' + (to + 1));
    }

    function landed() {
      const target = location.hash && document.getElementById(location.hash.slice(1));
      const mark = target && target.closest('mark[id]');
      if (mark) {
        go(all.indexOf(mark));
      }
    }

    window.addEventListener('hashchange', landed);
    landed();
    return (step) => {
      const to = at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step;
      if (to >= 0 && to < all.length) {
        go(to);
      } else {
        const link = $(step > 0 ? '.ways a[rel=next]' : '.ways a[rel=prev]');
        if (link) {
          link.click();
        }
      }
    };
  }

  function hits() {
    const links = $$('.hit h2 a, .kwic .match a');
    return (step) => {
      const at = links.indexOf(document.activeElement);
      const to = at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step;
      if (links[to]) {
        links[to].focus();
      }
    };
  }

  function shortcuts(input, moves) {
    const keys = $('#keys');
    document.addEventListener('keydown', (event) => {
      const typing = event.target.closest('input:not([type=range]), textarea, select');
      if (event.ctrlKey || event.metaKey || event.altKey || typing || keys.open) {
        return;
      }
      const does = {
        '/': () => {
          input.focus();
          input.select();
        },
        j: () => moves.hit(1),
        k: () => moves.hit(-1),
        n: () => moves.mark(1),
        p: () => moves.mark(-1),
        '?': () => keys.showModal(),
      }[event.key];
      if (does) {
        event.preventDefault();
        does();
      }
    });
    const button = $('.keys');
    if (button) {
      button.hidden = false;
      $('button', button).addEventListener('click', () => keys.showModal());
    }
  }

  const input = $('#q');
  const nav = $('#marks');
  const timeline = $('.timeline');
  if (input) {
    combobox(input);
    shortcuts(input, { hit: hits(), mark: nav ? marks(nav) : () => {} });
  }
  if (timeline) {
    brush(timeline);
  }
})();
