"use strict";

// An Express site that asks before it publishes: PORT=8080 node examples/express_site.js

const express = require("express");

const app = express();
app.use(express.urlencoded({ extended: false }));

app.post("/comments", async (request, response) => {
  const { text, article } = request.body;
  const answer = await fetch(process.env.MODERATOR + "/v1/comments", {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${process.env.MODERATOR_KEY}` },
    body: JSON.stringify({ text, article: { url: article } }),
    signal: AbortSignal.timeout(10000),
  });
  if (!answer.ok) throw new Error(`status ${answer.status}`); // a 500: nothing is published unread
  const { verdict, reason } = await answer.json();
  if (verdict === "approve") response.status(201).json({ published: true }); // and keep it, under its id
  else response.json({ published: false, reason });
});

app.listen(process.env.PORT, "127.0.0.1");
