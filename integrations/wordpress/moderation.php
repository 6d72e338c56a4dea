<?php
/**
 * Plugin Name: Moderation
 * Description: Asks a moderation service of your own about each comment before it appears.
 * License: Apache-2.0
 *
 * Put it into wp-content/mu-plugins/, and two lines into wp-config.php:
 *
 *     define( 'MODERATE_AT', 'https://moderation.news.example' );
 *     define( 'MODERATE_KEY', '…' ); // moderation keys create --site news --scope decide
 *
 * Approved comments appear, doubtful ones wait among the pending, rejected ones lie in the trash, where a moderator finds
 * them. When the service does not answer, a comment waits.
 */

namespace Moderation;

defined( 'ABSPATH' ) || exit;

const HELD     = 0;
const APPROVED = 1;
const REJECTED = 'trash';
const SECONDS  = 5;

/**
 * Decide on a comment that WordPress is about to keep.
 *
 * @param int|string|\WP_Error $approved What WordPress thinks: 1, 0, spam, trash or an error.
 * @param array                $comment  The comment, with slashes.
 */
function decide( $approved, $comment ) {
	$is_refused = is_wp_error( $approved ) || in_array( $approved, array( 'spam', 'trash' ), true );
	if ( $is_refused || current_user_can( 'moderate_comments' ) ) {
		return $approved;
	}
	$decision = ask( describe( wp_unslash( $comment ) ) );
	remember( $decision );
	if ( null === $decision ) {
		return HELD;
	}
	if ( 'approve' === $decision['verdict'] ) {
		// Whoever chose that every comment be approved by hand has chosen so.
		return get_option( 'comment_moderation' ) ? $approved : APPROVED;
	}
	return $decision['needs_review'] ? HELD : REJECTED;
}
add_filter( 'pre_comment_approved', __NAMESPACE__ . '\decide', 20, 2 );

/**
 * Say what is known of a comment: its text, author and article, and the comment it answers.
 */
function describe( $comment ) {
	$post   = get_post( $comment['comment_post_ID'] );
	$parent = empty( $comment['comment_parent'] ) ? null : get_comment( $comment['comment_parent'] );
	$known  = array(
		'text'   => $comment['comment_content'],
		'id'     => wp_generate_uuid4(),
		'author' => mb_substr( $comment['comment_author'], 0, 200 ),
	);
	if ( $post ) {
		$known['article'] = array(
			'url'   => get_permalink( $post ),
			'title' => $post->post_title,
			'text'  => wp_strip_all_tags( $post->post_content ),
		);
	}
	if ( $parent ) {
		$id              = get_comment_meta( $parent->comment_ID, 'moderation_id', true );
		$known['parent'] = array_filter( array( 'id' => $id, 'text' => $parent->comment_content ) );
	}
	return array_filter( $known );
}

/**
 * Ask the service; null where it does not answer, or not with a decision.
 */
function ask( $comment ) {
	if ( ! defined( 'MODERATE_AT' ) ) {
		return null;
	}
	$headers = array( 'Content-Type' => 'application/json' );
	if ( defined( 'MODERATE_KEY' ) ) {
		$headers['Authorization'] = 'Bearer ' . MODERATE_KEY;
	}
	$answer   = wp_remote_post(
		untrailingslashit( MODERATE_AT ) . '/v1/comments',
		array(
			'headers' => $headers,
			'body'    => wp_json_encode( $comment ),
			'timeout' => SECONDS,
		)
	);
	$decision = 200 === wp_remote_retrieve_response_code( $answer )
		? json_decode( wp_remote_retrieve_body( $answer ), true )
		: null;
	return isset( $decision['verdict'], $decision['needs_review'], $decision['id'] ) ? $decision : null;
}

/**
 * Remember the decision until the comment is kept, and give the one remembered.
 */
function remember( $decision = false ) {
	static $last = null;
	if ( false !== $decision ) {
		$last = $decision;
	}
	return $last;
}

/**
 * Keep beside a comment under which id the service knows it, and why it decided so.
 */
function annotate( $id ) {
	$decision = remember();
	remember( null );
	if ( null !== $decision ) {
		add_comment_meta( $id, 'moderation_id', $decision['id'], true );
		add_comment_meta( $id, 'moderation_reason', $decision['reason'], true );
	}
}
add_action( 'wp_insert_comment', __NAMESPACE__ . '\annotate' );
