"use strict";

// A comment form for any page of a site:
//   <script src="https://moderation.example/embed.js" data-site="news" data-article="https://news.example/17"></script>
// It stands where the script stands, in a shadow tree of its own, with a style sheet made by script: a page's Content
// Security Policy needs to name us in script-src and connect-src, and nothing else. The form's own tongue is that of
// the page, or data-lang; texts that are not translated here are the policy's own, in English.

(() => {
  const WORDS = {
    en: {
      heading: "Write a comment",
      name: "Name (optional)",
      text: "Comment",
      trap: "Leave this field empty",
      post: "Post comment",
      sending: "Sending…",
      approved: "Thank you. Your comment has been accepted.",
      held: "Thank you. A person will read your comment before it is published.",
      rejected: "Your comment has not been accepted.",
      mend: "You can change it and send it again.",
      empty: "Please write a comment.",
      long: "Your comment is too long. At most # characters are accepted.",
      often: "Too many comments in a short time. Please try again in a few minutes.",
      away: "Your comment was not sent. Please try again.",
    },
    ckb: {
      heading: "لێدوانێک بنووسە",
      name: "ناو (ئارەزوومەندانە)",
      text: "لێدوان",
      trap: "ئەم خانەیە بە بەتاڵی بهێڵەرەوە",
      post: "لێدوانەکە بنێرە",
      sending: "دەنێردرێت…",
      approved: "سوپاس. لێدوانەکەت پەسەند کرا.",
      held: "سوپاس. پێش بڵاوکردنەوە کەسێک لێدوانەکەت دەخوێنێتەوە.",
      rejected: "لێدوانەکەت پەسەند نەکرا.",
      mend: "دەتوانیت بیگۆڕیت و دووبارە بینێریتەوە.",
      empty: "تکایە لێدوانێک بنووسە.",
      long: "لێدوانەکەت زۆر درێژە. زۆرترین # پیت وەردەگیرێت.",
      often: "لە ماوەیەکی کورتدا لێدوانی زۆر نێردرا. تکایە دوای چەند خولەکێک هەوڵ بدەرەوە.",
      away: "لێدوانەکەت نەنێردرا. تکایە دووبارە هەوڵ بدەرەوە.",
      profanity: "تکایە بەبێ جنێو بیڵێ.",
      vulgarity: "تکایە بەبێ وشەی ناشیرین یان سێکسی بیڵێ.",
      threat: "ئەو لێدوانانەی هەڕەشە لە خەڵک دەکەن یان زیانیان بۆ دەخوازن، بڵاو ناکرێنەوە.",
      personal_attack: "ڕەخنە لە قسە و کردار بگرە؛ هێرش بۆ سەر کەسەکان بڵاو ناکرێتەوە.",
      abuse: "سووکایەتی بە خەڵک لەبەر ئەوەی کێن، بڵاو ناکرێتەوە.",
      promotion: "ڕیکلام، بۆ بازرگانی یان بۆ خۆت، بڵاو ناکرێتەوە.",
    },
    kmr: {
      heading: "Şîroveyekê binivîse",
      name: "Nav (ne mecbûrî ye)",
      text: "Şîrove",
      trap: "Vê qadê vala bihêle",
      post: "Şîroveyê bişîne",
      sending: "Tê şandin…",
      approved: "Spas. Şîroveya te hat pejirandin.",
      held: "Spas. Berî ku were weşandin, kesek dê şîroveya te bixwîne.",
      rejected: "Şîroveya te nehat pejirandin.",
      mend: "Tu dikarî wê biguherînî û dîsa bişînî.",
      empty: "Ji kerema xwe şîroveyekê binivîse.",
      long: "Şîroveya te pir dirêj e. Herî zêde # tîp tên qebûlkirin.",
      often: "Di demeke kurt de pir şîrove hatin şandin. Ji kerema xwe piştî çend deqeyan dîsa biceribîne.",
      away: "Şîroveya te nehat şandin. Ji kerema xwe dîsa biceribîne.",
      profanity: "Ji kerema xwe bê xeber û çêr bibêje.",
      vulgarity: "Ji kerema xwe bê gotinên bêedeb an zayendî bibêje.",
      threat: "Şîroveyên ku gefan li mirovan dixwin an xerabiya wan dixwazin, nayên weşandin.",
      personal_attack: "Gotin û kirinan rexne bike; êrîşên li ser kesan nayên weşandin.",
      abuse: "Şîroveyên ku mirovan ji ber nasnameya wan biçûk dixin, nayên weşandin.",
      promotion: "Reklam, çi ji bo karsaziyekê çi ji bo xwe, nayê weşandin.",
    },
    ar: {
      heading: "اكتب تعليقًا",
      name: "الاسم (اختياري)",
      text: "التعليق",
      trap: "اترك هذا الحقل فارغًا",
      post: "أرسل التعليق",
      sending: "جارٍ الإرسال…",
      approved: "شكرًا لك. قُبل تعليقك.",
      held: "شكرًا لك. سيقرأ شخص تعليقك قبل نشره.",
      rejected: "لم يُقبل تعليقك.",
      mend: "يمكنك تعديله وإرساله من جديد.",
      empty: "يرجى كتابة تعليق.",
      long: "تعليقك طويل جدًا. الحد الأقصى هو # حرف.",
      often: "أُرسلت تعليقات كثيرة في وقت قصير. يرجى المحاولة بعد بضع دقائق.",
      away: "لم يُرسل تعليقك. يرجى المحاولة مرة أخرى.",
      profanity: "يرجى التعبير عن رأيك دون شتائم.",
      vulgarity: "يرجى التعبير عن رأيك دون ألفاظ بذيئة أو جنسية.",
      threat: "لا تُنشر التعليقات التي تهدد الناس أو تتمنى لهم الأذى.",
      personal_attack: "انتقد الأقوال والأفعال؛ لا يُنشر التهجم على الأشخاص.",
      abuse: "لا تُنشر التعليقات التي تحط من قدر الناس بسبب هويتهم.",
      promotion: "لا يُنشر الإعلان، سواء لعمل تجاري أو لنفسك.",
    },
    tr: {
      heading: "Yorum yazın",
      name: "Ad (isteğe bağlı)",
      text: "Yorum",
      trap: "Bu alanı boş bırakın",
      post: "Yorumu gönder",
      sending: "Gönderiliyor…",
      approved: "Teşekkürler. Yorumunuz kabul edildi.",
      held: "Teşekkürler. Yorumunuzu yayımlanmadan önce bir kişi okuyacak.",
      rejected: "Yorumunuz kabul edilmedi.",
      mend: "Değiştirip yeniden gönderebilirsiniz.",
      empty: "Lütfen bir yorum yazın.",
      long: "Yorumunuz çok uzun. En fazla # karakter kabul edilir.",
      often: "Kısa sürede çok fazla yorum gönderildi. Lütfen birkaç dakika sonra yeniden deneyin.",
      away: "Yorumunuz gönderilemedi. Lütfen yeniden deneyin.",
      profanity: "Lütfen küfür etmeden söyleyin.",
      vulgarity: "Lütfen müstehcen veya cinsel sözler kullanmadan söyleyin.",
      threat: "İnsanları tehdit eden veya onlara kötülük dileyen yorumlar yayımlanmaz.",
      personal_attack: "Söylenenleri ve yapılanları eleştirin; kişiye yönelik saldırılar yayımlanmaz.",
      abuse: "İnsanları kimlikleri yüzünden aşağılayan yorumlar yayımlanmaz.",
      promotion: "Bir işletme ya da kendiniz için reklam yayımlanmaz.",
    },
  };

  const STYLE = `
    :host { display: block; color: inherit; font: inherit; line-height: 1.5; --accent: var(--moderation-accent, #14508c) }
    form { display: grid; gap: 0.75rem; max-inline-size: 40rem; margin-block: 1rem }
    h2 { font-size: 1.25em; margin: 0 }
    label { display: block; font-weight: 600; margin-block-end: 0.3rem }
    p { margin: 0 }
    ul { margin: 0.25rem 0; padding-inline-start: 1.25rem }
    input, textarea { box-sizing: border-box; inline-size: 100%; padding: 0.5rem; border: 1px solid; border-radius: 4px;
      background: transparent; color: inherit; font: inherit }
    textarea { min-block-size: 7rem; resize: vertical }
    button { justify-self: start; min-block-size: 2.75rem; padding: 0.5rem 1.25rem; border: 0; border-radius: 4px;
      background: var(--accent); color: var(--moderation-on-accent, #fff); font: inherit; font-weight: 600; cursor: pointer }
    button[aria-disabled] { opacity: 0.6; cursor: progress }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
    .trap { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%) }
    [data-state] { padding-inline-start: 0.75rem; border-inline-start: 4px solid #8a6100 }
    [data-state="approved"] { border-color: #1d7340 }
    [data-state="rejected"] { border-color: #b3261e }`;

  const SHORT = 5; // seconds we wait by ourselves when asked to
  const TRIES = 4;

  const script = document.currentScript;
  const { site, title = document.title, target } = script.dataset;
  if (!site) throw new Error("embed.js: expected data-site");
  const canonical = document.querySelector("link[rel=canonical]");
  const article = script.dataset.article || (canonical || location).href.split("#")[0];
  const door = new URL(`embed/${encodeURIComponent(site)}/`, script.src);
  const tongue = tongueOf((script.dataset.lang || document.documentElement.lang || "en").toLowerCase());
  const words = WORDS[tongue];

  function tongueOf(tag) {
    if (/^ckb|^ku-(arab|iq|ir)/.test(tag)) return "ckb";
    // Plain "ku" is written in either script; the page knows in which.
    if (/^ku\b/.test(tag)) return getComputedStyle(document.documentElement).direction === "rtl" ? "ckb" : "kmr";
    return Object.keys(WORDS).find((known) => tag.split("-")[0] === known) || "en";
  }

  function make(tag, attributes, ...children) {
    const node = document.createElement(tag);
    for (const name in attributes) node.setAttribute(name, attributes[name]);
    node.append(...children);
    return node;
  }

  const name = make("input", { id: "name", autocomplete: "name", maxlength: 200 });
  const text = make("textarea", { id: "text", required: "", "aria-describedby": "answer" });
  const website = make("input", { id: "website", tabindex: -1, autocomplete: "off" });
  const trap = make("div", { class: "trap", "aria-hidden": "true" }, label("website", words.trap), website);
  const button = make("button", {}, words.post);
  const answer = make("div", { id: "answer", role: "status" });
  const form = make(
    "form",
    { "aria-labelledby": "heading", novalidate: "", lang: tongue, dir: tongue === "ckb" || tongue === "ar" ? "rtl" : "ltr" },
    make("h2", { id: "heading" }, words.heading),
    make("div", {}, label("name", words.name), name),
    make("div", {}, label("text", words.text), text),
    trap,
    button,
    answer,
  );

  function label(field, word) {
    return make("label", { for: field }, word);
  }

  let leave = null; // to post one comment: a promise of { ticket, max_length }
  let sending = false;

  // What is written runs as its first letters do; what is empty, as the form does.
  form.addEventListener("input", ({ target: field }) => { field.dir = field.value ? "auto" : ""; });
  form.addEventListener("focusin", () => ask().catch(() => {}));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (sending) return;
    if (!text.value.trim()) return refuse(words.empty);
    setSending(true);
    say("", words.sending);
    try {
      await post(TRIES);
    } catch (error) {
      say("away", error.status === 429 ? words.often : words.away);
    } finally {
      setSending(false);
    }
  });

  function ask() {
    leave ||= call("tickets", { article }).then(async (response) => {
      if (!response.ok) throw response;
      return response.json();
    });
    return leave.catch((error) => {
      leave = null;
      throw error;
    });
  }

  function call(operation, body) {
    return fetch(new URL(operation, door), {
      method: "POST",
      credentials: "omit",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  }

  async function post(tries) {
    const { ticket, max_length } = await ask();
    const response = await call("comments", {
      article, title: title.slice(0, 1000), ticket, text: text.value, author: name.value, website: website.value,
    });
    if (response.ok) return show(await response.json());
    const wait = Number(response.headers.get("Retry-After"));
    if (response.status === 422) {
      const [{ field }] = (await response.json()).errors;
      if (field === "website") {
        trap.removeAttribute("class");
        trap.removeAttribute("aria-hidden");
        return refuse(words.trap, website);
      }
      return refuse(words.long.replace("#", max_length));
    }
    // A ticket that is too old, or was used for another text: the next one is asked for, and is old enough soon.
    if (response.status === 403 || response.status === 409) leave = null;
    else if (response.status !== 429) throw response;
    else if (wait > SHORT) return refuse(words.often);
    else await new Promise((done) => setTimeout(done, wait * 1000));
    if (tries === 1) throw response;
    return post(tries - 1);
  }

  function show({ id, state, guidelines }) {
    leave = null;
    if (state === "rejected") {
      const list = guidelines.map(({ name: guideline, message }) => make("li", {}, words[guideline] || message));
      refuse(words.rejected, text, ...(list.length ? [make("ul", {}, ...list)] : []), make("p", {}, words.mend));
    } else {
      say(state, words[state]);
      text.value = "";
    }
    host.dispatchEvent(new CustomEvent("moderation", { bubbles: true, detail: { id, state } }));
  }

  function refuse(sentence, field = text, ...more) {
    say("rejected", sentence, ...more);
    field.setAttribute("aria-invalid", "true");
    field.focus();
  }

  function say(state, sentence, ...more) {
    text.removeAttribute("aria-invalid");
    answer.dataset.state = state;
    answer.replaceChildren(make("p", {}, sentence), ...more);
  }

  function setSending(value) {
    sending = value;
    if (value) button.setAttribute("aria-disabled", "true");
    else button.removeAttribute("aria-disabled");
  }

  const host = make("div", { class: "moderation" });
  const tree = host.attachShadow({ mode: "open" });
  if (tree.adoptedStyleSheets) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    tree.adoptedStyleSheets = [sheet];
  }
  tree.append(form);
  const place = () => (target ? document.querySelector(target).append(host) : script.after(host));
  if (target && document.readyState === "loading") document.addEventListener("DOMContentLoaded", place);
  else place();
})();
