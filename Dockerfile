# Two stages: packages are installed in the first; the second holds no build tools and runs as nobody in particular.
FROM python:3.13-slim AS build
WORKDIR /src
RUN python -m venv /opt/moderation
COPY requirements.lock ./
RUN /opt/moderation/bin/pip install --no-cache-dir --require-hashes --requirement requirements.lock
COPY pyproject.toml README.md LICENSE NOTICE policy.toml ./
COPY models ./models
COPY moderation ./moderation
RUN /opt/moderation/bin/pip install --no-cache-dir --no-deps --no-build-isolation . \
 && /opt/moderation/bin/python -m compileall -q /opt/moderation/lib

FROM python:3.13-slim
RUN useradd --system --uid 10001 --no-create-home moderation \
 && install --directory --owner moderation /data
COPY --from=build /opt/moderation /opt/moderation
ENV PATH=/opt/moderation/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    MODERATION_HOST=0.0.0.0 \
    MODERATION_DATABASE_URL=sqlite:////data/moderation.sqlite3
# The only folders written to are /data (the embedded database) and /tmp (gunicorn): the root may be read-only.
USER moderation
WORKDIR /data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/readyz', timeout=4)"]
CMD ["moderation", "serve"]
