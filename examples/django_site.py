"""A Django site that asks before it publishes: ``python examples/django_site.py runserver``."""

import json
import os
import sys
from urllib.request import Request, urlopen

from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import JsonResponse
from django.urls import path
from django.views.decorators.http import require_POST


@require_POST
def post_comment(request):
    comment = {"text": request.POST["text"], "article": {"url": request.POST["article"]}}
    asked = Request(
        os.environ["MODERATOR"] + "/v1/comments",
        json.dumps(comment).encode(),
        {"Content-Type": "application/json", "Authorization": f"Bearer {os.environ['MODERATOR_KEY']}"},
    )
    with urlopen(asked, timeout=10) as answer:  # an error of any kind is a 500: nothing is published unread
        decision = json.load(answer)
    if decision["verdict"] == "approve":
        return JsonResponse({"published": True}, status=201)  # and keep it, under decision["id"]
    return JsonResponse({"published": False, "reason": decision["reason"]})


urlpatterns = [path("comments", post_comment)]

if __name__ == "__main__":
    # A site of its own has its settings elsewhere, and Django's CsrfViewMiddleware among them.
    settings.configure(ALLOWED_HOSTS=["127.0.0.1"], ROOT_URLCONF=__name__, SECRET_KEY=os.urandom(16).hex())
    execute_from_command_line(sys.argv)
