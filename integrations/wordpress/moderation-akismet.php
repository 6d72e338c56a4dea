<?php
/**
 * Plugin Name: Moderation in place of Akismet
 * Description: Sends what the Akismet plugin asks to a moderation service of your own, and nothing to Akismet.
 * License: Apache-2.0
 *
 * Put it into wp-content/mu-plugins/, and two lines into wp-config.php:
 *
 *     define( 'MODERATE_AT', 'https://moderation.news.example' );
 *     define( 'MODERATE_KEY', '…' ); // moderation keys create --site news --scope decide --scope review
 */

namespace Moderation\Akismet;

defined( 'ABSPATH' ) || exit;

const HOST = 'rest.akismet.com';

// Akismet's own setting: with it the plugin asks for no key on its page.
if ( defined( 'MODERATE_KEY' ) && ! defined( 'WPCOM_API_KEY' ) ) {
	define( 'WPCOM_API_KEY', MODERATE_KEY );
}

/**
 * Answer a request for Akismet with what the moderation service says; leave every other alone.
 *
 * @param false|array|\WP_Error $answer    What another plugin answered, if one did.
 * @param array                 $arguments The request.
 * @param string                $url       Where it is meant to go.
 */
function redirect( $answer, $arguments, $url ) {
	// When it tests the connection, Akismet calls an IP address and names the host in a header only.
	$hosts = array( wp_parse_url( $url, PHP_URL_HOST ), $arguments['headers']['Host'] ?? '' );
	if ( ! preg_grep( '/(^|\.)' . preg_quote( HOST, '/' ) . '$/i', $hosts ) ) {
		return $answer;
	}
	if ( ! defined( 'MODERATE_AT' ) ) {
		return new \WP_Error( 'moderation', 'MODERATE_AT is not defined in wp-config.php.' );
	}
	unset( $arguments['headers']['Host'] );
	$query = wp_parse_url( $url, PHP_URL_QUERY );
	$path  = wp_parse_url( $url, PHP_URL_PATH ) . ( $query ? "?$query" : '' );
	return wp_remote_request( untrailingslashit( MODERATE_AT ) . $path, $arguments );
}
add_filter( 'pre_http_request', __NAMESPACE__ . '\redirect', 10, 3 );
