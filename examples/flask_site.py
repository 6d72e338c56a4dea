"""A Flask site that asks before it publishes: ``flask --app examples/flask_site.py run``."""

import json
import os
from urllib.request import Request, urlopen

from flask import Flask, request

app = Flask(__name__)


@app.post("/comments")
def post_comment():
    comment = {"text": request.form["text"], "article": {"url": request.form["article"]}}
    asked = Request(
        os.environ["MODERATOR"] + "/v1/comments",
        json.dumps(comment).encode(),
        {"Content-Type": "application/json", "Authorization": f"Bearer {os.environ['MODERATOR_KEY']}"},
    )
    with urlopen(asked, timeout=10) as answer:  # an error of any kind is a 500: nothing is published unread
        decision = json.load(answer)
    if decision["verdict"] == "approve":
        return {"published": True}, 201  # and keep it, under decision["id"]
    return {"published": False, "reason": decision["reason"]}, 200
