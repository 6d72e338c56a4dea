<?php
// A site in plain PHP that asks before it publishes: php -S 127.0.0.1:8080 examples/site.php

$comment = ["text" => $_POST["text"], "article" => ["url" => $_POST["article"]]];
$answer = file_get_contents(getenv("MODERATOR") . "/v1/comments", false, stream_context_create(["http" => [
    "method" => "POST",
    "header" => ["Content-Type: application/json", "Authorization: Bearer " . getenv("MODERATOR_KEY")],
    "content" => json_encode($comment, JSON_THROW_ON_ERROR),
    "timeout" => 10,
]]));
header("Content-Type: application/json");
if ($answer === false) {
    http_response_code(500); // nothing is published unread
    exit('{"published": false}');
}
$decision = json_decode($answer, true, flags: JSON_THROW_ON_ERROR);
$is_published = $decision["verdict"] === "approve";
http_response_code($is_published ? 201 : 200); // and keep it, under $decision["id"]
echo json_encode($is_published ? ["published" => true] : ["published" => false, "reason" => $decision["reason"]]);
